namespace RelationsGraph.Storage;

/// <summary>How much a store holds.</summary>
/// <param name="Articles">The articles merged into it.</param>
/// <param name="Nodes">The nodes of the merged graph, those of the articles among them.</param>
/// <param name="Edges">The edges of the merged graph.</param>
public readonly record struct GraphStoreCounts(long Articles, long Nodes, long Edges);
