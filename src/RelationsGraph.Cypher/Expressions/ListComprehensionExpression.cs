using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>[variable IN list WHERE condition | projection]</c></summary>
internal sealed class ListComprehensionExpression(
    BoundVariable variable, BoundExpression list, BoundExpression? condition, BoundExpression? projection, SourceSpan span)
    : BoundExpression(StaticType.List | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => new[] { list, condition, projection }.OfType<BoundExpression>();

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var source = list.Evaluate(row, context);
        if (source.IsNull)
        {
            return source;
        }

        var result = new List<Value>();
        foreach (var item in context.ItemsOf(source, list.Span))
        {
            context.CheckCancelled();
            row[variable.Slot] = item;
            if (condition is null || condition.EvaluateTruth(row, context) == true)
            {
                result.Add(projection is null ? item : projection.Evaluate(row, context));
            }
        }

        return Value.Of(new ListValue([.. result]));
    }
}
