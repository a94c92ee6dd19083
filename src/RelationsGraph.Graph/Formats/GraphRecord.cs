using System.Globalization;
using Newtonsoft.Json;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Graph.Formats;

/// <summary>A node or an edge as JSON, exactly: what files carry beside the columns that other programs read.</summary>
/// <remarks>
/// Text, truth values, numbers and lists are those of JSON, a number with a fraction or an exponent being a double. A date is
/// <c>{"date": "2025-03-28"}</c>; <c>time</c>, <c>localtime</c>, <c>datetime</c>, <c>localdatetime</c> and <c>duration</c> are written in
/// the same way, in ISO 8601; a double that JSON has no number for is <c>{"double": "NaN"}</c>. Nothing else is an object.
/// </remarks>
internal static class GraphRecord
{
    /// <summary>The name of the column that holds it.</summary>
    public const string ColumnName = "record";

    public static string ToJson(Node node) => ToJson(json => Write(json, node));

    public static string ToJson(Edge edge) => ToJson(json => Write(json, edge));

    public static string ToJson(IReadOnlyList<object> list) => ToJson(json => WriteList(json, list));

    public static void Write(JsonWriter json, Node node)
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteValue(node.Id);
        json.WritePropertyName("labels");
        WriteList(json, node.Labels);
        json.WritePropertyName("properties");
        Write(json, node.Properties);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Edge edge)
    {
        json.WriteStartObject();
        json.WritePropertyName("key");
        json.WriteValue(edge.Key);
        json.WritePropertyName("type");
        json.WriteValue(edge.Type);
        json.WritePropertyName("identity");
        Write(json, edge.Identity);
        json.WritePropertyName("evidence");
        json.WriteStartArray();
        foreach (var telling in edge.Evidence)
        {
            Write(json, telling);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a value as plain JSON, for programs that know nothing of this form: dates are text.</summary>
    public static void WritePlain(JsonWriter json, object value)
    {
        if (value is IReadOnlyList<object> list)
        {
            json.WriteStartArray();
            foreach (var item in list)
            {
                WritePlain(json, item);
            }

            json.WriteEndArray();
        }
        else if (TagOf(value) is not null || value is double.NaN or double.PositiveInfinity or double.NegativeInfinity)
        {
            json.WriteValue(PropertyFormat.ToText(value));
        }
        else
        {
            json.WriteValue(value);
        }
    }

    private static string ToJson(Action<JsonWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text))
        {
            write(json);
        }

        return XmlText.EscapeInJson(text.ToString());
    }

    private static void Write(JsonWriter json, Evidence telling)
    {
        json.WriteStartObject();
        json.WritePropertyName("articleId");
        json.WriteValue(telling.ArticleId);
        json.WritePropertyName("sentence");
        json.WriteValue(telling.Sentence);
        json.WritePropertyName("startOffset");
        json.WriteValue(telling.StartOffset);
        json.WritePropertyName("endOffset");
        json.WriteValue(telling.EndOffset);
        json.WritePropertyName("text");
        json.WriteValue(telling.Text);
        json.WritePropertyName("properties");
        Write(json, telling.Properties);
        json.WriteEndObject();
    }

    private static void Write(JsonWriter json, PropertyMap properties)
    {
        json.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            WriteExact(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteExact(JsonWriter json, object value)
    {
        switch (value)
        {
            case IReadOnlyList<object> list:
                WriteList(json, list);
                break;
            case var time when TagOf(time) is { } tag:
                WriteTagged(json, tag, PropertyFormat.ToText(time));
                break;
            case double number when !double.IsFinite(number):
                WriteTagged(json, "double", PropertyFormat.ToText(number));
                break;
            default:
                json.WriteValue(value);
                break;
        }
    }

    /// <summary>What a date, a time or a duration is written under, which is what Cypher calls it; null for other values.</summary>
    private static string? TagOf(object value) => value switch
    {
        DateOnly => "date",
        LocalTime => "localtime",
        OffsetTime => "time",
        LocalDateTime => "localdatetime",
        ZonedDateTime => "datetime",
        Duration => "duration",
        _ => null,
    };

    private static void WriteList(JsonWriter json, IEnumerable<object> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            WriteExact(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteTagged(JsonWriter json, string tag, string text)
    {
        json.WriteStartObject();
        json.WritePropertyName(tag);
        json.WriteValue(text);
        json.WriteEndObject();
    }
}
