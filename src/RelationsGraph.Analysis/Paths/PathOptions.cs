using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>How paths are looked for. What they may pass is a matter of the snapshot's <see cref="GraphSelection"/>.</summary>
public sealed record PathOptions
{
    /// <summary>Undirected, by hops.</summary>
    public static PathOptions Default { get; } = new();

    /// <summary>
    /// Whether edges are followed only from source to target; by default they are followed both ways, because who acts
    /// and who is acted upon are connected alike. Symmetric edges always lead both ways.
    /// </summary>
    public bool Directed { get; init; }

    /// <summary>
    /// Whether the shortest path is the one of the least sum of weights, read as lengths; by default it is the one of the
    /// fewest hops.
    /// </summary>
    public bool Weighted { get; init; }

    /// <summary>The identifiers of nodes that a path may not pass; those that the snapshot does not have do not matter.</summary>
    public ImmutableHashSet<string> Avoid { get; init; } = [];

    /// <summary>How many hops a path may have at most, at least 1.</summary>
    public int MaxHops
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = int.MaxValue;
}
