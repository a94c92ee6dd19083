using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Graph.Formats;

/// <summary>Reads what <see cref="GraphRecord"/> writes.</summary>
internal static class GraphRecordReader
{
    /// <exception cref="FormatException">The text is not the record of a node; the message says why.</exception>
    public static Node ToNode(string json)
    {
        var record = Parse(json);
        return new Node(Text(record, "id"), Array(record, "labels").Select(AsText), Map(record, "properties"));
    }

    /// <exception cref="FormatException">The text is not the record of an edge; the message says why.</exception>
    public static Edge ToEdge(string json, string sourceId, string targetId)
    {
        var record = Parse(json);
        var evidence = Array(record, "evidence").Select(ToEvidence);
        return new Edge(Text(record, "key"), Text(record, "type"), sourceId, targetId, Map(record, "identity"), evidence);
    }

    private static Evidence ToEvidence(JToken token)
    {
        var record = token as JObject ?? throw new FormatException("an item of 'evidence' is not an object");
        return new Evidence(
            Member(record, "articleId") is JValue { Value: string articleId } ? articleId : throw NotA("articleId", "text"),
            Integer(record, "sentence"),
            Integer(record, "startOffset"),
            Integer(record, "endOffset"),
            AsText(Member(record, "text")),
            Map(record, "properties"));
    }

    private static JObject Parse(string json)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
        catch (JsonReaderException exception)
        {
            throw new FormatException("it is not a JSON object", exception);
        }
    }

    private static JToken Member(JObject record, string name) =>
        record.GetValue(name, StringComparison.Ordinal) ?? throw new FormatException($"'{name}' is missing");

    private static string Text(JObject record, string name) =>
        Member(record, name) is JValue { Value: string { Length: > 0 } text } ? text : throw NotA(name, "text that is not empty");

    private static string AsText(JToken token) => token is JValue { Value: string text } ? text : throw NotA(token.Path, "text");

    private static int Integer(JObject record, string name) =>
        Member(record, name) is JValue { Value: long and >= int.MinValue and <= int.MaxValue } value ? (int)(long)value.Value : throw NotA(name, "a whole number");

    private static JArray Array(JObject record, string name) => Member(record, name) as JArray ?? throw NotA(name, "a list");

    private static PropertyMap Map(JObject record, string name)
    {
        var map = Member(record, name) as JObject ?? throw NotA(name, "an object");
        return PropertyMap.Of(map.Properties().Select(property => (property.Name, (object?)Value(property.Value))));
    }

    private static object Value(JToken token) => token switch
    {
        JArray list => list.Select(Scalar).ToList(),
        _ => Scalar(token),
    };

    private static object Scalar(JToken token) => token switch
    {
        JValue { Value: string or bool or long or double } value => value.Value,
        JObject { Count: 1 } tagged when Tagged((JProperty)tagged.First!) is { } value => value,
        _ => throw new FormatException($"'{token.Path}' is not a value that a property can have"),
    };

    private static object? Tagged(JProperty tagged) => tagged.Value is not JValue { Value: string text } ? null : tagged.Name switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : null,
        "localtime" => LocalTime.TryParse(text),
        "time" => OffsetTime.TryParse(text),
        "localdatetime" => LocalDateTime.TryParse(text),
        "datetime" => ZonedDateTime.TryParse(text),
        "duration" => Duration.TryParse(text),
        "double" => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    private static FormatException NotA(string name, string what) => new($"'{name}' is not {what}");
}
