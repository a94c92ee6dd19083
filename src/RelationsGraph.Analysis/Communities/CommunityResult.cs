namespace RelationsGraph.Analysis.Communities;

/// <summary>Communities and how good they are.</summary>
/// <param name="Partition">The communities, the largest first.</param>
/// <param name="Modularity">
/// Their <see cref="CommunityFinder.Modularity"/>, at the resolution and with the weights they were found by.
/// </param>
public sealed record CommunityResult(NodePartition Partition, double Modularity);
