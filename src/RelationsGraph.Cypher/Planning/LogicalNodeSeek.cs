using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The nodes whose property has a value, or one of several, by index.</summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="Node">The node to bind.</param>
/// <param name="Label">The label that it has, if one is asked for.</param>
/// <param name="Key">The name of the property; null for the identifier itself.</param>
/// <param name="Value">The value, or a list of values.</param>
/// <param name="IsList">Whether it is a list.</param>
internal sealed record LogicalNodeSeek(
    LogicalPlan? Input, BoundVariable Node, string? Label, string? Key, BoundExpression Value, bool IsList) : LogicalPlan
{
    public override string Description => $"({Node}{(Label is null ? "" : ":" + Label)}) by {Key ?? "elementId"}";
}
