namespace RelationsGraph.Cypher;

/// <summary>A step of a plan.</summary>
/// <param name="Depth">How many queries the step is inside of; 0 for the query itself.</param>
/// <param name="Name">What is done, such as <c>NodeSeek</c>.</param>
/// <param name="Details">What it is done to, in words of the query.</param>
/// <param name="EstimatedRows">How many rows the planner expects of one execution.</param>
/// <param name="Rows">How many rows it gave, over all its executions; null where the query was not profiled.</param>
/// <param name="Time">How long it took by itself, without the steps below it; null where the query was not profiled.</param>
public sealed record CypherPlanStep(int Depth, string Name, string Details, double EstimatedRows, long? Rows, TimeSpan? Time);
