using RelationsGraph.Cypher.Binding;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Plans the clauses that write, so that each clause sees all that the clauses before it did, and nothing of those after it.</summary>
/// <remarks>
/// That is so when every clause is done with all of its rows before the next one begins. Eager steps around what writes see to it, and also
/// to it that all is written whatever becomes of the rows:
/// <code>
///   RETURN ... LIMIT 1            Limit 1
///   CREATE (m)             ->       Eager
///   MATCH (n)                         Create m
///                                       Eager
///                                         NodeScan (n)
/// </code>
/// </remarks>
internal sealed class UpdatePlanner(Planner planner, PropertyGraph graph, bool exposesIdentifiers)
{
    public static LogicalPlan Create(LogicalPlan plan, BoundCreate create) =>
        Eager(create.Paths.Aggregate((LogicalPlan)new LogicalCreate(Eager(plan), create), (made, path) => new LogicalPath(made, path)));

    public LogicalPlan Merge(LogicalPlan plan, BoundMerge merge)
    {
        var match = new MatchPlanner(graph, exposesIdentifiers, merge.Match).Plan(new LogicalArgument());
        return Eager(merge.Create.Paths.Aggregate(
            (LogicalPlan)new LogicalMerge(Eager(plan), match, merge), (made, path) => new LogicalPath(made, path)));
    }

    public static LogicalPlan Update(LogicalPlan plan, BoundUpdates updates) => Eager(new LogicalUpdate(Eager(plan), updates));

    public LogicalPlan Foreach(LogicalPlan plan, BoundForeach loop)
    {
        var body = planner.Plan(loop.Clauses);
        return Eager(new LogicalForeach(Eager(plan), body, loop));
    }

    public LogicalPlan Call(LogicalPlan plan, BoundSubqueryCall call)
    {
        var inner = planner.Plan(call.Query);
        return call.Query.Writes
            ? Eager(new LogicalSubqueryCall(Eager(plan), inner, call))
            : new LogicalSubqueryCall(plan, inner, call);
    }

    // One row needs no waiting for others
    private static LogicalPlan Eager(LogicalPlan plan) => plan is LogicalEager or LogicalArgument ? plan : new LogicalEager(plan);
}
