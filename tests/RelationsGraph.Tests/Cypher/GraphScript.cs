using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>Builds graphs for tests from statements that write; <c>id</c> and <c>key</c> are properties like all others there.</summary>
internal static class GraphScript
{
    private static readonly CypherOptions Options = new() { ExposeIdentifiers = false };

    public static PropertyGraph Build(string script) => Run(script, PropertyGraph.Empty);

    /// <summary>What a statement makes of a graph.</summary>
    public static PropertyGraph Run(string statement, PropertyGraph graph) => string.IsNullOrWhiteSpace(statement)
        ? graph
        : CypherQuery.Parse(statement).Update(graph, Options).Changes.ApplyTo(graph);
}
