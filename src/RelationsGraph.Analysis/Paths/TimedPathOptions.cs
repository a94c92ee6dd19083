using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>How paths in time are looked for.</summary>
public sealed record TimedPathOptions
{
    /// <summary>Undirected, from the beginning of time, the earliest arrival.</summary>
    public static TimedPathOptions Default { get; } = new();

    /// <summary>Whether edges are followed only from source to target; symmetric edges always lead both ways.</summary>
    public bool Directed { get; init; }

    /// <summary>The day on which the path begins: no hop is earlier. Null stands for any day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>
    /// Whether the path of the fewest hops is looked for, of these the one that arrives first; by default it is the one that
    /// arrives first, of these the one of the fewest hops.
    /// </summary>
    public bool FewestHops { get; init; }

    /// <summary>
    /// Whether states without a date, such as <c>MEMBER_OF</c>, may be passed on any day; events without a date never may.
    /// </summary>
    public bool PassStates { get; init; }

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
