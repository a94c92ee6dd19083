using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What an article tells of an edge.</summary>
/// <param name="Edge">The edge with its tellings of it.</param>
/// <param name="Json">Identity and tellings as text.</param>
internal sealed record EdgeTelling(Edge Edge, string Json);
