using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What an article says of a node.</summary>
/// <param name="Node">The node as it says it.</param>
/// <param name="Json">The same as text.</param>
internal sealed record NodeStatement(Node Node, string Json);
