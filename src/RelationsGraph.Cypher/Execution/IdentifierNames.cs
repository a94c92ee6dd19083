namespace RelationsGraph.Cypher.Execution;

/// <summary>The property names under which identifiers can be read, as they are stored in Neo4j.</summary>
internal static class IdentifierNames
{
    public const string Node = "id";
    public const string Edge = "key";
}
