using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RelationsGraph.Graph.Lookup;

namespace RelationsGraph.Graph.Schema;

/// <summary>A JSON object of a schema file that knows where it stands, so that every complaint names file, line and column.</summary>
internal sealed class SchemaElement
{
    private static readonly JsonLoadSettings Strict = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };
    private readonly string _file;
    private readonly JObject _object;

    public SchemaElement(string file, JToken token)
    {
        _file = file;
        _object = token as JObject ?? throw ErrorAt(token, "There must be an object {...} here.");
    }

    /// <summary>Reads the text of a file, which is one object.</summary>
    /// <exception cref="GraphSchemaException">It is not sound JSON, or not one object.</exception>
    public static SchemaElement Parse(string file, string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            var root = new SchemaElement(file, JToken.ReadFrom(reader, Strict));
            return reader.Read()
                ? throw new GraphSchemaException(file, reader.LineNumber, reader.LinePosition, "The file must end after its object.")
                : root;
        }
        catch (JsonReaderException exception)
        {
            throw new GraphSchemaException(file, exception.LineNumber, exception.LinePosition, "This is not sound JSON: " + exception.Message);
        }
        catch (JsonException exception)
        {
            throw new GraphSchemaException(file, 0, 0, "This is not sound JSON: " + exception.Message);
        }
    }

    public bool Has(string name) => Find(name) is not null;

    public bool IsText(string name, string value) => Find(name) is JValue { Value: string text } && text == value;

    public bool IsObject(string name) => Find(name) is JObject;

    /// <summary>Refuses members that nothing reads: most often a slip of the pen that would silently change nothing.</summary>
    public SchemaElement Allow(params ReadOnlySpan<string> names)
    {
        foreach (var member in _object.Properties())
        {
            if (!names.Contains(member.Name))
            {
                throw ErrorAt(member, $"'{member.Name}' is not known here; {Suggest(member.Name, names.ToArray())}");
            }
        }

        return this;
    }

    public SchemaElement Child(string name) => new(_file, Require(name));

    /// <summary>The names of the members, in the order of the file.</summary>
    public IEnumerable<string> Names => _object.Properties().Select(member => member.Name);

    /// <summary>Where a member stands: line and column, from 1.</summary>
    public (int Line, int Column) PositionOf(string name)
    {
        IJsonLineInfo where = Require(name);
        return (where.LineNumber, where.LinePosition);
    }

    public ImmutableArray<SchemaElement> Items(string name) => [.. Array(name).Select(item => new SchemaElement(_file, item))];

    public string Text(string name) => Require(name) is JValue { Value: string { Length: > 0 } text }
        ? text
        : throw Error(name, $"'{name}' must be a text that is not empty.");

    public string? TextOrNull(string name) => Find(name) is null or { Type: JTokenType.Null } ? null : Text(name);

    public string TextOf(string name, IReadOnlyList<string> allowed)
    {
        var text = Text(name);
        return allowed.Contains(text) ? text : throw Error(name, NotOneOf(name, text, allowed));
    }

    public string TextLike(string name, Regex pattern, string form)
    {
        var text = Text(name);
        return pattern.IsMatch(text) ? text : throw Error(name, $"'{name}' is '{text}'; it must be {form}.");
    }

    /// <summary>A list of different texts, at least one.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Array(name))
        {
            var text = item is JValue { Value: string { Length: > 0 } value } ? value : throw ErrorAt(item, $"Each item of '{name}' must be a text that is not empty.");
            if (texts.Contains(text))
            {
                throw ErrorAt(item, $"'{text}' is in '{name}' twice; take one out.");
            }

            texts.Add(text);
        }

        return texts.Count > 0 ? texts.ToImmutable() : throw Error(name, $"'{name}' must have at least one item.");
    }

    public ImmutableArray<string> TextsOf(string name, IReadOnlyList<string> allowed)
    {
        var texts = Texts(name);
        var wrong = texts.FirstOrDefault(text => !allowed.Contains(text));
        return wrong is null ? texts : throw ErrorAt(Array(name)[texts.IndexOf(wrong)], NotOneOf(name, wrong, allowed));
    }

    public bool Flag(string name) => Require(name) is JValue { Value: bool flag }
        ? flag
        : throw Error(name, $"'{name}' must be true or false.");

    public double Number(string name, double least, double most)
    {
        var number = Require(name) is JValue { Value: double or long } value
            ? Convert.ToDouble(value.Value, CultureInfo.InvariantCulture)
            : throw Error(name, $"'{name}' must be a number.");
        return number >= least && number <= most
            ? number
            : throw Error(name, $"'{name}' is {PropertyFormat.ToText(number)}; it must be from {PropertyFormat.ToText(least)} to {PropertyFormat.ToText(most)}.");
    }

    /// <summary>Reads the items of a list of which no two may have the same name.</summary>
    public ImmutableArray<T> NamedItems<T>(string name, Func<SchemaElement, T> read)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(name))
        {
            items.Add(read(item));
            var line = ((IJsonLineInfo)item.Require("name")).LineNumber;
            if (!lines.TryAdd(item.Text("name"), line))
            {
                throw item.Error("name", $"'{item.Text("name")}' is in '{name}' twice, first in line {lines[item.Text("name")]}; rename one or take it out.");
            }
        }

        return items.Count > 0 ? items.ToImmutable() : throw Error(name, $"'{name}' must have at least one item.");
    }

    /// <summary>A complaint about a member, or about the whole object where it is absent.</summary>
    public GraphSchemaException Error(string name, string problem) => ErrorAt(Find(name) ?? _object, problem);

    /// <summary>What a wrong text may have been meant to be: one that is alike, or else all that there are.</summary>
    public static string Suggest(string text, IReadOnlyList<string> allowed)
    {
        var limit = text.Length > 5 ? 2 : 1;
        var near = allowed.FirstOrDefault(known => EditDistance.Between(text, known, limit) <= limit);
        return near is null ? $"it must be one of {string.Join(", ", allowed)}." : $"did you mean '{near}'?";
    }

    private static string NotOneOf(string name, string text, IReadOnlyList<string> allowed) =>
        $"'{name}' is '{text}'; {Suggest(text, allowed)}";

    private JArray Array(string name) => Require(name) as JArray ?? throw Error(name, $"'{name}' must be a list [...].");

    private JToken? Find(string name) => _object.GetValue(name, StringComparison.Ordinal);

    private JToken Require(string name) => Find(name) ?? throw ErrorAt(_object, $"'{name}' is missing.");

    private GraphSchemaException ErrorAt(IJsonLineInfo where, string problem) => new(_file, where.LineNumber, where.LinePosition, problem);
}
