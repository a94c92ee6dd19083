using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>A key to sort by.</summary>
internal sealed record BoundSortItem(BoundExpression Expression, bool IsDescending);
