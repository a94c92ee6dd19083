using System.Globalization;
using System.Text.Json;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Tests.Bolt;

/// <summary>
/// Values as scripts write them: JSON, and <c>{"@": "N", "fields": [...]}</c> for a structure. Shown again, names are in order, so that equal
/// values are equal texts.
/// </summary>
internal static class ScriptValue
{
    /// <summary>Reads values that stand one after another, with commas between them.</summary>
    public static object?[] ReadAll(string text)
    {
        using var json = JsonDocument.Parse($"[{text}]");
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + (double.IsInteger(number) ? ".0" : ""),
        byte[] bytes => $"<{Convert.ToHexString(bytes)}>",
        BoltStructure { Tag: var tag, Fields: var fields } => $"{(char)tag}({string.Join(", ", fields.Select(Show))})",
        BoltNode node => $"({node.ElementId} {node.Id}{string.Concat(node.Labels.Select(label => ":" + label))} {Show(node.Properties)})",
        BoltRelationship edge => $"[{edge.ElementId} {edge.Id}:{edge.Type} {edge.StartElementId}->{edge.EndElementId} {edge.StartId}->{edge.EndId} {Show(edge.Properties)}]",
        BoltPath path => $"<{string.Join(' ', path.Nodes.Select(Show).Concat(path.Relationships.Select(Show)))}>",
        IEnumerable<KeyValuePair<string, object?>> map =>
            $"{{{string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Show(pair.Key)}: {Show(pair.Value)}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Show))}]",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText().AsSpan().ContainsAny('.', 'e') ? (object)json.GetDouble() : json.GetInt64(),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToArray(),
        _ when json.TryGetProperty("@", out var tag) => new BoltStructure((byte)tag.GetString()![0], [.. json.GetProperty("fields").EnumerateArray().Select(Read)]),
        _ => json.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value)),
    };
}
