using System.Globalization;
using System.Text.Json;

namespace RelationsGraph.Cli.Options;

/// <summary>Reads the values of query parameters, as typed on the command line.</summary>
internal static class ParameterValue
{
    /// <summary>Reads <c>name=value</c> pairs.</summary>
    /// <exception cref="CommandException">One is no such pair, or a name comes twice.</exception>
    public static Dictionary<string, object?> ParseAll(IEnumerable<string> pairs)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            var name = split > 0 ? pair[..split].TrimStart('$') : "";
            if (name.Length == 0)
            {
                throw new CommandException($"'{pair}' is not a parameter; a parameter is name=value.", ExitCode.Usage);
            }

            if (!values.TryAdd(name, Parse(pair[(split + 1)..])))
            {
                throw new CommandException($"The parameter '{name}' is given twice.", ExitCode.Usage);
            }
        }

        return values;
    }

    /// <summary>
    /// A number, <c>true</c>, <c>false</c>, <c>null</c>, a date (<c>2025-03-31</c>), a JSON list, map or quoted text; anything else is text.
    /// </summary>
    public static object? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : TryParseJson(text, out var value) ? value
        : text;

    // Numbers and words of JSON are those of Cypher; a number too great to be whole in 64 bits becomes a broken one
    private static bool TryParseJson(string text, out object? value)
    {
        value = null;
        try
        {
            using var document = JsonDocument.Parse(text);
            value = ToValue(document.RootElement);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static object? ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.Array => element.EnumerateArray().Select(ToValue).ToList(),
        JsonValueKind.Object => ToMap(element),
        _ => element.GetString(),
    };

    private static SortedDictionary<string, object?> ToMap(JsonElement element)
    {
        var map = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            // JSON leaves open what a name that comes twice means; as with most readers the last one counts
            map[member.Name] = ToValue(member.Value);
        }

        return map;
    }
}
