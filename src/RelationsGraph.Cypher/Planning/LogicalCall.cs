using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>The rows of a procedure, for each row.</summary>
internal sealed record LogicalCall(LogicalPlan? Input, BoundCall Call) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Call.Arguments;

    public override string Describe(SourceText source) => Call.Procedure.Name;
}
