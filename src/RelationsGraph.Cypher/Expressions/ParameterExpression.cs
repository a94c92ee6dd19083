using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>The value of a parameter.</summary>
internal sealed class ParameterExpression(string name, SourceSpan span) : BoundExpression(StaticType.Any, span)
{
    public override Value Evaluate(Value[] row, QueryContext context) => context.Parameters[name];
}
