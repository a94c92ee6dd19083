using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Turns values of the engine into those that a property can have.</summary>
internal static class PropertyValue
{
    /// <summary>The value as the graph keeps it; null for null.</summary>
    /// <exception cref="CypherException">No property can have it.</exception>
    public static object? Of(in Value value, string key, QueryContext context, SourceSpan span) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.List => Array.ConvertAll(value.AsList.Items, item => Scalar(item, key, context, span)),
        _ => Scalar(value, key, context, span),
    };

    private static object Scalar(in Value value, string key, QueryContext context, SourceSpan span) => value.Kind switch
    {
        ValueKind.Null => throw Invalid("a list with null in it", key, context, span),
        ValueKind.List => throw Invalid("a list of lists", key, context, span),
        ValueKind.Map or ValueKind.Node or ValueKind.Edge or ValueKind.Path => throw Invalid(value.Noun, key, context, span),
        _ => ResultValue.Of(value, context.Graph)!,
    };

    private static CypherException Invalid(string what, string key, QueryContext context, SourceSpan span) => context.TypeError(
        "InvalidPropertyType",
        $"The property '{key}' cannot hold {what}; a property is a number, a text, a truth value, a date, a time, a duration, or a list of these.",
        span);
}
