using System.Collections.Immutable;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>The first branch whose condition is true, or whose value equals the subject.</summary>
internal sealed class CaseExpression(
    BoundExpression? subject,
    ImmutableArray<(BoundExpression Condition, BoundExpression Result)> branches,
    BoundExpression otherwise,
    SourceSpan span)
    : BoundExpression(branches.Aggregate(otherwise.Type, (type, branch) => type | branch.Result.Type), span)
{
    public override IEnumerable<BoundExpression> Children =>
        branches.SelectMany(branch => new[] { branch.Condition, branch.Result }).Append(otherwise).Concat(subject is null ? [] : [subject]);

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var sought = subject?.Evaluate(row, context);
        foreach (var (condition, result) in branches)
        {
            var applies = sought is { } value
                ? Equality.Compare(value, condition.Evaluate(row, context))
                : condition.EvaluateTruth(row, context);
            if (applies == true)
            {
                return result.Evaluate(row, context);
            }
        }

        return otherwise.Evaluate(row, context);
    }
}
