using System.Collections.Immutable;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Shows a plan to people: its steps from the last to the first, with queries inside a step below it.</summary>
internal sealed class PlanSteps
{
    private readonly SourceText _source;
    private readonly QueryPlan _plan;
    private readonly Cardinality _cardinality;
    private readonly PlanProfile? _profile;
    private readonly ImmutableArray<CypherPlanStep>.Builder _steps = ImmutableArray.CreateBuilder<CypherPlanStep>();

    private PlanSteps(SourceText source, QueryPlan plan, GraphStatistics statistics, PlanProfile? profile)
    {
        _source = source;
        _plan = plan;
        _cardinality = new Cardinality(statistics);
        _profile = profile;
    }

    /// <param name="source">The text of the query.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="statistics">Those of the graph that it was made for.</param>
    /// <param name="profile">What was counted while it was executed, if it was.</param>
    public static CypherPlan Show(SourceText source, QueryPlan plan, GraphStatistics statistics, PlanProfile? profile = null)
    {
        var steps = new PlanSteps(source, plan, statistics, profile);
        steps.Add(plan.Root, 0);
        return new CypherPlan(steps._steps.ToImmutable());
    }

    private void Add(LogicalPlan plan, int depth)
    {
        for (var step = plan; step is not null and not LogicalArgument; step = step.Input)
        {
            var name = step.GetType().Name["Logical".Length..];
            var counted = _profile?.Of(step);
            _steps.Add(new CypherPlanStep(depth, name, step.Describe(_source), _cardinality.RowsOf(step), counted?.Rows, counted?.OwnTime));
            foreach (var inner in step.Inner.Concat(step.Expressions.SelectMany(SubqueriesIn).Select(subquery => _plan.Subplans[subquery.Number])))
            {
                Add(inner, depth + 1);
            }
        }
    }

    private static IEnumerable<SubqueryExpression> SubqueriesIn(BoundExpression expression) =>
        expression is SubqueryExpression subquery ? [subquery] : expression.Children.SelectMany(SubqueriesIn);
}
