using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Keeps the rows in which a variable that is bound already is a node, not null.</summary>
internal sealed record LogicalNodeCheck(LogicalPlan? Input, BoundVariable Node) : LogicalPlan
{
    public override string Describe(SourceText source) => $"({Node.Shown})";
}
