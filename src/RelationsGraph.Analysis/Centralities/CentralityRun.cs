namespace RelationsGraph.Analysis.Centralities;

/// <summary>One computation of a measure: the options with the direction decided.</summary>
internal sealed record CentralityRun(CentralityOptions Options, bool Directed, CancellationToken CancellationToken)
{
    public int Threads => Options.Threads;

    /// <summary>The steps away from each node, with weights where they count.</summary>
    public AdjacencyRows Away(GraphSnapshot snapshot) => Weigh(snapshot, snapshot.Steps(Directed));

    /// <summary>The steps that lead to each node, with weights where they count.</summary>
    public AdjacencyRows Towards(GraphSnapshot snapshot) => Weigh(snapshot, Directed ? snapshot.In : snapshot.Both);

    private AdjacencyRows Weigh(GraphSnapshot snapshot, AdjacencyRows rows) =>
        Options.Weighted && snapshot.Weights is { } weights ? rows.WithWeights(weights) : rows;
}
