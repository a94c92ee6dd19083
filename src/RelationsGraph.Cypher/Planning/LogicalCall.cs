using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The rows of a procedure, for each row.</summary>
internal sealed record LogicalCall(LogicalPlan? Input, BoundCall Call) : LogicalPlan
{
    public override string Description => Call.Procedure.Name;
}
