using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace RelationsGraph.Graph.Schema;

/// <summary>A JSON object of a schema file that knows where it stands, so that every complaint names file, line and column.</summary>
internal readonly struct SchemaElement(string file, JToken token)
{
    public bool Has(string name) => Find(name) is not null;

    public bool IsText(string name, string value) => Find(name) is JValue { Value: string text } && text == value;

    public SchemaElement Child(string name) => Require(name) is JObject child
        ? new SchemaElement(file, child)
        : throw Error(Require(name), $"'{name}' must be an object.");

    public IEnumerable<SchemaElement> Items(string name)
    {
        var path = file;
        var array = Require(name) as JArray ?? throw Error(Require(name), $"'{name}' must be a list.");
        return array.Select(item => item is JObject ? new SchemaElement(path, item) : throw Error(item, $"Each item of '{name}' must be an object.", path));
    }

    public string Text(string name) => Require(name) is JValue { Value: string { Length: > 0 } text }
        ? text
        : throw Error(Require(name), $"'{name}' must be a text that is not empty.");

    public string? TextOrNull(string name) => Find(name) is null or { Type: JTokenType.Null } ? null : Text(name);

    public string TextOf(string name, IReadOnlyList<string> allowed)
    {
        var text = Text(name);
        return allowed.Contains(text) ? text : throw Error(Require(name), NotOneOf(name, text, allowed));
    }

    public ImmutableArray<string> Texts(string name)
    {
        var path = file;
        var array = Require(name) as JArray ?? throw Error(Require(name), $"'{name}' must be a list of texts.");
        return [.. array.Select(item => item is JValue { Value: string text } ? text : throw Error(item, $"Each item of '{name}' must be a text.", path))];
    }

    public ImmutableArray<string> TextsOf(string name, IReadOnlyList<string> allowed)
    {
        var texts = Texts(name);
        for (var i = 0; i < texts.Length; i++)
        {
            if (!allowed.Contains(texts[i]))
            {
                throw Error(((JArray)Require(name))[i], NotOneOf(name, texts[i], allowed));
            }
        }

        return texts;
    }

    public bool Flag(string name) => Require(name) is JValue { Value: bool flag }
        ? flag
        : throw Error(Require(name), $"'{name}' must be true or false.");

    public double Number(string name, double least, double most)
    {
        var number = Require(name) is JValue { Value: double or long } value
            ? Convert.ToDouble(value.Value, System.Globalization.CultureInfo.InvariantCulture)
            : throw Error(Require(name), $"'{name}' must be a number.");
        return number >= least && number <= most
            ? number
            : throw Error(Require(name), $"'{name}' is {PropertyFormat.ToText(number)}; it must be from {PropertyFormat.ToText(least)} to {PropertyFormat.ToText(most)}.");
    }

    private static string NotOneOf(string name, string text, IReadOnlyList<string> allowed) =>
        $"'{name}' is '{text}'; it must be one of {string.Join(", ", allowed)}.";

    private JToken? Find(string name) => (token as JObject)?.GetValue(name, StringComparison.Ordinal);

    private JToken Require(string name) => Find(name) ?? throw Error(token, $"'{name}' is missing.");

    private GraphSchemaException Error(JToken where, string problem) => Error(where, problem, file);

    private static GraphSchemaException Error(JToken where, string problem, string path)
    {
        var position = (IJsonLineInfo)where;
        return new GraphSchemaException(path, position.LineNumber, position.LinePosition, problem);
    }
}
