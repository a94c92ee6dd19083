using RelationsGraph.Analysis;

namespace RelationsGraph.Benchmarks.Kernels;

/// <summary>A network from a file: the bare graph, and the texts beside its numbers where the file has them.</summary>
internal sealed record Network(GraphSnapshot Graph, string[]? Names, string[]? TypeNames, int[]? TypeOfEdge);
