using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Turns a bound query into a plan for one graph.</summary>
internal sealed class Planner(PropertyGraph graph, bool exposesIdentifiers)
{
    /// <param name="query">The query.</param>
    /// <param name="subqueries">The queries inside its expressions, by their number.</param>
    public QueryPlan Plan(BoundQuery query, IEnumerable<BoundQuery> subqueries) => new(Plan(query), [.. subqueries.Select(Plan)]);

    /// <summary>Plans a query that stands in another.</summary>
    public LogicalPlan Plan(BoundQuery query)
    {
        if (query.Parts.Length == 1)
        {
            return Plan(query.Parts[0].Clauses);
        }

        var union = new LogicalUnion([.. query.Parts.Select(part => (Plan(part.Clauses), part.Outputs))], query.Outputs);
        return query.KeepsDuplicates ? union : new LogicalDistinct(union, query.Outputs);
    }

    /// <summary>Plans clauses one after another, from the row that they are given.</summary>
    public LogicalPlan Plan(ImmutableArray<BoundClause> clauses) =>
        clauses.Aggregate((LogicalPlan)new LogicalArgument(), (plan, clause) => clause switch
        {
            BoundMatch match => PlanMatch(plan, match),
            BoundUnwind unwind => new LogicalUnwind(plan, unwind.List, unwind.Variable),
            BoundCall call => PlanCall(plan, call),
            BoundProjection projection => PlanProjection(plan, projection),
            BoundSubqueryCall call => Updates.Call(plan, call),
            BoundCreate create => UpdatePlanner.Create(plan, create),
            BoundMerge merge => Updates.Merge(plan, merge),
            BoundUpdates updates => UpdatePlanner.Update(plan, updates),
            BoundForeach loop => Updates.Foreach(plan, loop),
            _ => throw new InvalidOperationException($"{clause.GetType().Name} is not a clause that the binder makes."),
        });

    private UpdatePlanner Updates => new(this, graph, exposesIdentifiers);

    private LogicalPlan PlanMatch(LogicalPlan plan, BoundMatch match) => match.IsOptional
        ? new LogicalOptional(plan, new MatchPlanner(graph, exposesIdentifiers, match).Plan(new LogicalArgument()), match.Introduced)
        : new MatchPlanner(graph, exposesIdentifiers, match).Plan(plan);

    private static LogicalPlan PlanCall(LogicalPlan plan, BoundCall call)
    {
        var called = new LogicalCall(plan, call);
        return call.Conditions.IsEmpty ? called : new LogicalFilter(called, call.Conditions);
    }

    // ORDER BY with LIMIT keeps the best rows only:
    //   Limit 10                 Limit 10
    //     Sort n.name      ->      Sort n.name, top 10
    private static LogicalPlan PlanProjection(LogicalPlan plan, BoundProjection projection)
    {
        if (projection.Grouping is not null)
        {
            plan = new LogicalAggregate(plan, projection.Grouping);
        }

        plan = projection.Items.IsEmpty ? plan : new LogicalProject(plan, projection.Items);
        plan = projection.IsDistinct ? new LogicalDistinct(plan, projection.Outputs) : plan;
        plan = projection.Sort.IsEmpty ? plan : new LogicalSort(plan, projection.Sort, projection.Skip, projection.Limit);
        plan = projection.Skip is null ? plan : new LogicalSkip(plan, projection.Skip);
        plan = projection.Limit is null ? plan : new LogicalLimit(plan, projection.Limit);
        return projection.Conditions.IsEmpty ? plan : new LogicalFilter(plan, projection.Conditions);
    }
}
