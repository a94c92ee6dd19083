using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>A value that is computed into a variable.</summary>
internal sealed record BoundItem(BoundVariable Variable, BoundExpression Expression);
