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
        ValueKind.DateTime or ValueKind.LocalDateTime or ValueKind.Time or ValueKind.LocalTime or ValueKind.Duration => value.AsTemporal.ToString()!,
        ValueKind.Date => PropertyFormat.ToText(value.AsDate),
        _ => throw new ArgumentException($"{value.NounAtStart} has no text of its own.", nameof(value)),
    };
}
