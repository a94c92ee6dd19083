using System.Globalization;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Values;

/// <summary>The text of a simple value, as <c>toString</c> gives it.</summary>
internal static class ValueText
{
    public static string Of(in Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString,
        ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => CypherFormat.ToText(value.AsFloat),
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Date => PropertyFormat.ToText(value.AsDate),
        >= ValueKind.DateTime and <= ValueKind.Duration => value.AsTemporal.ToString()!,
        _ => throw new ArgumentException($"{value.NounAtStart} has no text of its own.", nameof(value)),
    };
}
