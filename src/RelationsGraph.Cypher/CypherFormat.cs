using System.Globalization;
using System.Text;
using RelationsGraph.Graph.Temporal;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher;

/// <summary>The written form of query values, close to how Cypher itself writes them.</summary>
public static class CypherFormat
{
    /// <summary>
    /// A value as Cypher text: <c>null</c>, <c>'it\'s'</c>, <c>1.0</c>, <c>[1, 2]</c>, <c>{a: 1}</c>,
    /// <c>(:Country {name: 'China'})</c>, <c>[:VISITS {status: 'planned'}]</c>, and a path as nodes and edges with arrows.
    /// </summary>
    public static string ToText(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case string content: AppendQuoted(text, content); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case double number: text.Append(ToText(number)); break;
            case DateOnly date: text.Append('\'').Append(PropertyFormat.ToText(date)).Append('\''); break;
            case LocalTime or OffsetTime or LocalDateTime or ZonedDateTime or Duration:
                text.Append('\'').Append(value).Append('\'');
                break;
            case Node node: AppendNode(text, node); break;
            case Edge edge: AppendEdge(text, edge); break;
            case CypherPath path: AppendPath(text, path); break;
            case IReadOnlyDictionary<string, object?> map: AppendMap(text, map); break;
            case IReadOnlyList<object?> list: AppendList(text, list); break;
            case IFormattable other: text.Append(other.ToString(null, CultureInfo.InvariantCulture)); break;
            default: text.Append(value); break;
        }
    }

    /// <summary>A number with a point or an exponent, so that it never reads as an integer: <c>1.0</c>, <c>1.0E10</c>.</summary>
    internal static string ToText(double number)
    {
        if (double.IsNaN(number))
        {
            return "NaN";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? "Infinity" : "-Infinity";
        }

        var size = Math.Abs(number);
        if (size is 0 or (>= 1e-3 and < 1e7))
        {
            var plain = number.ToString("0.0##################", CultureInfo.InvariantCulture);
            var isExact = double.Parse(plain, CultureInfo.InvariantCulture).Equals(number);
            return isExact ? plain : number.ToString("R", CultureInfo.InvariantCulture);
        }

        var digits = number.ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 17; precision++)
        {
            digits = number.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(digits, CultureInfo.InvariantCulture).Equals(number))
            {
                break;
            }
        }

        var split = digits.IndexOf('E', StringComparison.Ordinal);
        var mantissa = digits[..split].Contains('.', StringComparison.Ordinal) ? digits[..split] : digits[..split] + ".0";
        return mantissa + "E" + int.Parse(digits[(split + 1)..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    private static void AppendQuoted(StringBuilder text, string content)
    {
        text.Append('\'');
        foreach (var c in content)
        {
            _ = c switch
            {
                '\'' => text.Append("\\'"),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ => text.Append(c),
            };
        }

        text.Append('\'');
    }

    private static void AppendNode(StringBuilder text, Node node)
    {
        text.Append('(');
        foreach (var label in node.Labels)
        {
            text.Append(':').Append(label);
        }

        AppendProperties(text, node.Properties, separate: !node.Labels.IsEmpty);
        text.Append(')');
    }

    private static void AppendEdge(StringBuilder text, Edge edge)
    {
        text.Append("[:").Append(edge.Type);
        AppendProperties(text, edge.Properties, separate: true);
        text.Append(']');
    }

    private static void AppendProperties(StringBuilder text, PropertyMap properties, bool separate)
    {
        if (properties.Count > 0)
        {
            text.Append(separate ? " " : "");
            AppendPairs(text, properties.Select(pair => (pair.Key, (object?)pair.Value)));
        }
    }

    private static void AppendPath(StringBuilder text, CypherPath path)
    {
        AppendNode(text, path.Nodes[0]);
        for (var i = 0; i < path.Edges.Length; i++)
        {
            var forward = path.Edges[i].SourceId == path.Nodes[i].Id;
            text.Append(forward ? "-" : "<-");
            AppendEdge(text, path.Edges[i]);
            text.Append(forward ? "->" : "-");
            AppendNode(text, path.Nodes[i + 1]);
        }
    }

    private static void AppendMap(StringBuilder text, IReadOnlyDictionary<string, object?> map) =>
        AppendPairs(text, map.Select(pair => (pair.Key, pair.Value)));

    private static void AppendPairs(StringBuilder text, IEnumerable<(string Name, object? Value)> pairs)
    {
        var separator = "{";
        foreach (var (name, value) in pairs)
        {
            text.Append(separator).Append(name).Append(": ");
            Append(text, value);
            separator = ", ";
        }

        text.Append(separator == "{" ? "{}" : "}");
    }

    private static void AppendList(StringBuilder text, IReadOnlyList<object?> list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(text, list[i]);
        }

        text.Append(']');
    }
}
