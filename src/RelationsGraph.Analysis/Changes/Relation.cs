using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Changes;

/// <summary>A relation of one type between two nodes, however often it is told.</summary>
/// <param name="Source">The node that it goes out from.</param>
/// <param name="Type">The relation type.</param>
/// <param name="Target">The node that it goes to.</param>
/// <param name="Edges">How many edges say it.</param>
public sealed record Relation(Node Source, string Type, Node Target, int Edges);
