using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>all</c>, <c>any</c>, <c>none</c> and <c>single</c>; null where the unknown items could change the answer.</summary>
internal sealed class QuantifierExpression(
    QuantifierKind kind, BoundVariable variable, BoundExpression list, BoundExpression condition, SourceSpan span)
    : BoundExpression(StaticType.Boolean | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => [list, condition];

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var source = list.Evaluate(row, context);
        if (source.IsNull)
        {
            return source;
        }

        var (hits, misses, unknown) = (0, 0, 0);
        foreach (var item in context.ItemsOf(source, list.Span))
        {
            context.CheckCancelled();
            row[variable.Slot] = item;
            switch (condition.EvaluateTruth(row, context))
            {
                case true: hits++; break;
                case false: misses++; break;
                default: unknown++; break;
            }
        }

        return Ternary.ToValue(Decide(hits, misses, unknown));
    }

    private bool? Decide(int hits, int misses, int unknown) => kind switch
    {
        QuantifierKind.All => misses > 0 ? false : unknown > 0 ? null : true,
        QuantifierKind.Any => hits > 0 ? true : unknown > 0 ? null : false,
        QuantifierKind.None => hits > 0 ? false : unknown > 0 ? null : true,
        _ => hits > 1 ? false : unknown > 0 ? null : hits == 1,
    };
}
