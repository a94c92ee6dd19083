using System.Collections.Immutable;
using RelationsGraph.Cypher.Planning;

namespace RelationsGraph.Cypher;

/// <summary>How a query is executed: its steps, each above the one that it takes its rows from, so that the plan is read from below.</summary>
/// <param name="Steps">The steps. A step of greater <see cref="CypherPlanStep.Depth"/> belongs to a query inside the step above it.</param>
public sealed record CypherPlan(ImmutableArray<CypherPlanStep> Steps)
{
    /// <summary>The plan as a table in plain text, a line a step; lines end with <c>\n</c>.</summary>
    public override string ToString() => PlanText.Render(this);
}
