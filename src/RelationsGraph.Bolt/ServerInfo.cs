namespace RelationsGraph.Bolt;

/// <summary>The server that answered.</summary>
/// <param name="Address">Host and port: <c>localhost:7687</c>.</param>
/// <param name="Agent">How the server names itself: <c>Neo4j/5.26.0</c>.</param>
/// <param name="Version">The version of the protocol that the two speak.</param>
public sealed record ServerInfo(string Address, string Agent, BoltVersion Version);
