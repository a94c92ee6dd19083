using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Planning;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Chooses an operator for each step of a plan.</summary>
internal static class PhysicalPlanner
{
    /// <summary>Plans a query and the queries inside it, which the context then holds.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="context">The execution that the operators are for.</param>
    /// <param name="profile">Where the steps are counted, if they are.</param>
    public static PhysicalOperator Plan(QueryPlan plan, QueryContext context, PlanProfile? profile)
    {
        context.SetSubplans([.. plan.Subplans.Select(inner => ToPhysical(inner, context, profile))]);
        return ToPhysical(plan.Root, context, profile);
    }

    private static PhysicalOperator ToPhysical(LogicalPlan plan, QueryContext context, PlanProfile? profile)
    {
        var chosen = Choose(plan, context, profile);
        return profile is null || plan is LogicalArgument ? chosen : profile.Watch(plan, chosen);
    }

    private static PhysicalOperator Choose(LogicalPlan plan, QueryContext context, PlanProfile? profile)
    {
        var input = plan.Input is null ? new PhysicalArgument() : ToPhysical(plan.Input, context, profile);
        return plan switch
        {
            LogicalArgument => new PhysicalArgument(),
            LogicalNodeScan { Label: null } scan => new PhysicalAllNodesScan(input, scan.Node.Slot),
            LogicalNodeScan scan => new PhysicalLabelScan(input, scan.Node.Slot, scan.Label!),
            LogicalNodeSeek seek => new PhysicalNodeSeek(input, seek),
            LogicalNodeRange range => new PhysicalNodeRange(input, range),
            LogicalNodeCheck check => new PhysicalNodeCheck(input, check.Node),
            LogicalEdgeScan scan => new PhysicalEdgeScan(input, new EdgeStep(scan.Edge, context.Graph)),
            LogicalEdgeEnds ends => new PhysicalEdgeEnds(input, new EdgeStep(ends.Edge, context.Graph)),
            LogicalExpand expand => new PhysicalExpand(input, new EdgeStep(expand.Edge, context.Graph)),
            LogicalWalk walk => new PhysicalWalk(input, new EdgeStep(walk.Edge, context.Graph)),
            LogicalShortestPath path => new PhysicalShortestPath(input, path, new EdgeStep(path.Edge, context.Graph)),
            LogicalSelectPaths select => new PhysicalSelectPaths(input, ToPhysical(select.InnerPlan, context, profile), select.Pattern),
            LogicalPath path => new PhysicalPath(input, path.Pattern),
            LogicalFilter filter => new PhysicalFilter(input, filter.Conditions),
            LogicalOptional optional => new PhysicalOptional(
                input, ToPhysical(optional.InnerPlan, context, profile), SlotsOf(optional.Introduced)),
            LogicalUnwind unwind => new PhysicalUnwind(input, unwind.List, unwind.Variable.Slot),
            LogicalEager => new PhysicalEager(input),
            LogicalCreate create => new PhysicalCreate(input, create.Create.Creations),
            LogicalMerge merge => new PhysicalMerge(input, ToPhysical(merge.Match, context, profile), merge.Merge),
            LogicalUpdate update => new PhysicalUpdate(input, update.Updates.Updates),
            LogicalForeach loop => new PhysicalForeach(input, ToPhysical(loop.Body, context, profile), loop.Foreach),
            LogicalSubqueryCall call => new PhysicalSubqueryCall(
                input, ToPhysical(call.InnerPlan, context, profile), SlotsOf(call.Call.Query.Outputs), call.Call.IsOptional),
            LogicalCall call => new PhysicalCall(input, call.Call),
            LogicalProject project => new PhysicalProject(input, project.Items),
            LogicalAggregate aggregate => new PhysicalAggregate(input, aggregate.Grouping),
            LogicalDistinct distinct => new PhysicalDistinct(input, SlotsOf(distinct.Variables)),
            LogicalSort { Limit: null } sort => new PhysicalSort(input, new SortOrder(sort.Items)),
            LogicalSort sort => new PhysicalTop(input, new SortOrder(sort.Items), sort.Skip, sort.Limit),
            LogicalSkip skip => new PhysicalSkip(input, skip.Count),
            LogicalLimit limit => new PhysicalLimit(input, limit.Count),
            LogicalUnion union => new PhysicalUnion(
                [.. union.Parts.Select(part => (ToPhysical(part.Plan, context, profile), SlotsOf(part.Columns)))], SlotsOf(union.Outputs)),
            _ => throw new InvalidOperationException($"{plan.GetType().Name} has no operator."),
        };
    }

    private static int[] SlotsOf(ImmutableArray<BoundVariable> variables) => [.. variables.Select(variable => variable.Slot)];
}
