using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>A value that is written in the query.</summary>
internal sealed class LiteralExpression(Value value, SourceSpan span) : BoundExpression(StaticTypes.Of(value), span)
{
    public Value Value { get; } = value;

    public override Value Evaluate(Value[] row, QueryContext context) => Value;
}
