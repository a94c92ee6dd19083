using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Structure;

/// <summary>The nodes and edges without which a connected part of a graph would fall apart.</summary>
/// <remarks>
/// Edges count both ways. One of several parallel edges is never a bridge. O(n + m). Hopcroft and Tarjan, "Efficient algorithms for graph
/// manipulation", Communications of the ACM 16 (1973). Example: on the path a - b - c, b is an articulation point and
/// both edges are bridges.
/// </remarks>
public sealed class CutPoints
{
    private CutPoints(ImmutableArray<int> articulationPoints, ImmutableArray<int> bridges)
    {
        ArticulationPoints = articulationPoints;
        Bridges = bridges;
    }

    /// <summary>The positions of the nodes whose removal would part others, ascending.</summary>
    public ImmutableArray<int> ArticulationPoints { get; }

    /// <summary>The positions of the edges whose removal would part their ends, ascending.</summary>
    public ImmutableArray<int> Bridges { get; }

    /// <summary>Finds them.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    public static CutPoints Find(GraphSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var search = new CutPointSearch(snapshot.Both);
        search.Run();
        return new CutPoints([.. search.ArticulationPoints], [.. search.Bridges]);
    }
}
