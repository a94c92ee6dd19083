namespace RelationsGraph.Analysis.Communities;

/// <summary>How communities are looked for.</summary>
public sealed record CommunityOptions
{
    /// <summary>Leiden at resolution 1, unweighted.</summary>
    public static CommunityOptions Default { get; } = new();

    /// <summary>The method.</summary>
    public CommunityMethod Method { get; init; }

    /// <summary>Whether weights count, as strength; they must not be negative. Parallel edges add up in either case.</summary>
    public bool Weighted { get; init; }

    /// <summary>
    /// How much a connection must be above chance to hold a community together, greater than 0; greater values give more and smaller
    /// communities. Label propagation knows no such thing.
    /// </summary>
    public double Resolution
    {
        get;
        init => field = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A resolution is greater than 0.");
    } = 1;

    /// <summary>Decides the order in which nodes have their turn; the same seed gives the same communities on every machine.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// How often Leiden and Louvain begin again from the communities they found, at least 1; they end early when nothing is
    /// gained.
    /// </summary>
    public int MaxIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 2;
}
