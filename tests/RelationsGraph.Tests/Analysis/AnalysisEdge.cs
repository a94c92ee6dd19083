namespace RelationsGraph.Tests.Analysis;

internal sealed record AnalysisEdge(int Source, int Target, double Weight);
