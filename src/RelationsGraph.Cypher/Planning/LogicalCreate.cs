using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Makes nodes and relationships, for each row.</summary>
internal sealed record LogicalCreate(LogicalPlan? Input, BoundCreate Create) : LogicalPlan
{
    public override string Describe(SourceText source) => string.Join(", ", Create.Creations.Select(creation => creation.Variable.Name.Trim()));
}
