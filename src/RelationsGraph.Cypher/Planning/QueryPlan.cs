using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The plan of a query, and those of the queries inside its expressions by their number.</summary>
internal sealed record QueryPlan(LogicalPlan Root, ImmutableArray<LogicalPlan> Subplans);
