using System.Text.Json;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes a value of a result as JSON, with its type.</summary>
internal static class JsonValue
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: WriteNumber(json, number); break;
            case Node node: WriteNode(json, node); break;
            case Edge edge: WriteEdge(json, edge); break;
            case CypherPath path: WritePath(json, path); break;
            case PropertyMap map: WriteMap(json, map.Select(pair => (pair.Key, (object?)pair.Value))); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map.Select(pair => (pair.Key, pair.Value))); break;
            case string text: json.WriteStringValue(text); break;
            case IEnumerable<object?> list: WriteList(json, list); break;
            default: json.WriteStringValue(PropertyFormat.ToText(value)); break;
        }
    }

    // JSON has no words for these
    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteNode(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        WriteProperty(json, "labels", node.Labels.AsEnumerable<object?>());
        WriteProperty(json, "properties", node.Properties);
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, Edge edge)
    {
        json.WriteStartObject();
        json.WriteString("key", edge.Key);
        json.WriteString("type", edge.Type);
        json.WriteString("source", edge.SourceId);
        json.WriteString("target", edge.TargetId);
        WriteProperty(json, "properties", edge.Properties);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, CypherPath path)
    {
        json.WriteStartObject();
        WriteProperty(json, "nodes", path.Nodes.AsEnumerable<object?>());
        WriteProperty(json, "edges", path.Edges.AsEnumerable<object?>());
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<(string Name, object? Value)> pairs)
    {
        json.WriteStartObject();
        foreach (var (name, value) in pairs)
        {
            WriteProperty(json, name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<object?> list)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        Write(json, value);
    }
}
