using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>A path as the positions of its nodes in a snapshot, with its cost.</summary>
public sealed class Route
{
    internal Route(ImmutableArray<int> nodes, double cost, int deviation = 0)
    {
        Nodes = nodes;
        Cost = cost;
        Deviation = deviation;
    }

    /// <summary>The positions of the nodes from first to last.</summary>
    public ImmutableArray<int> Nodes { get; }

    /// <summary>The sum of the weights of the steps, or their number where weights do not count.</summary>
    public double Cost { get; }

    /// <summary>The index in <see cref="Nodes"/> after which the route leaves the one that it was derived from.</summary>
    internal int Deviation { get; }
}
