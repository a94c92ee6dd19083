using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>The value of a variable.</summary>
internal sealed class VariableExpression(BoundVariable variable, SourceSpan span) : BoundExpression(variable.Type, span)
{
    public BoundVariable Variable { get; } = variable;

    public override IEnumerable<BoundVariable> References => [Variable];

    public override Value Evaluate(Value[] row, QueryContext context) => row[Variable.Slot];
}
