using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Paths;

/// <summary>A path with the edges that say each of its steps.</summary>
public sealed class GraphPath
{
    internal GraphPath(ImmutableArray<Node> nodes, ImmutableArray<PathHop> hops, double cost)
    {
        Nodes = nodes;
        Hops = hops;
        Cost = cost;
    }

    /// <summary>The nodes from first to last; one alone where the path leads from a node to itself.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>The steps between them.</summary>
    public ImmutableArray<PathHop> Hops { get; }

    /// <summary>The sum of the weights of the steps, or their number where the path was found by hops.</summary>
    public double Cost { get; }

    /// <summary>The path in one line: <c>Wang Yi -[VISITS]-&gt; Russia &lt;-[CRITICIZES]- Ukraine</c>.</summary>
    public override string ToString() => string.Concat(Hops.Select(hop => $"{hop.From.Name} {hop.Arrow} ")) + Nodes[^1].Name;
}
