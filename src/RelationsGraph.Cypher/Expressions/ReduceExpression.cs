using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>reduce(accumulator = start, variable IN list | step)</c></summary>
internal sealed class ReduceExpression(
    BoundVariable accumulator, BoundExpression start, BoundVariable variable, BoundExpression list, BoundExpression step, SourceSpan span)
    : BoundExpression(StaticType.Any, span)
{
    public override IEnumerable<BoundExpression> Children => [start, list, step];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var source = list.Evaluate(row, context);
        if (source.IsNull)
        {
            return source;
        }

        var result = start.Evaluate(row, context);
        foreach (var item in context.ItemsOf(source, list.Span))
        {
            context.CheckCancelled();
            row[accumulator.Slot] = result;
            row[variable.Slot] = item;
            result = step.Evaluate(row, context);
        }

        return result;
    }
}
