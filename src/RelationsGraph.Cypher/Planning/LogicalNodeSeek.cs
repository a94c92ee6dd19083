using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The nodes whose property has a value, or one of several, by index.</summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="Node">The node to bind.</param>
/// <param name="Label">The label that it has, if one is asked for.</param>
/// <param name="Key">The name of the property; null for the identifier itself.</param>
/// <param name="Value">The value, or a list of values.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="IsUnique">Whether no two nodes have the same value, for it is the identifier.</param>
internal sealed record LogicalNodeSeek(
    LogicalPlan? Input, BoundVariable Node, string? Label, string? Key, BoundExpression Value, bool IsList, bool IsUnique) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => [Value];

    public override string Describe(SourceText source)
    {
        var node = $"({Node.Shown}{(Label is null ? "" : ":" + Label)})";
        return $"{node} by {Key ?? "elementId"} {(IsList ? "IN" : "=")} {ExpressionText.Of(Value, source)}";
    }
}
