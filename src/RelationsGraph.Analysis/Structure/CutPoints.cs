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
    private CutPoints(CutPointSearch search)
    {
        ArticulationPoints = [.. search.ArticulationPoints.Keys];
        Parts = [.. search.ArticulationPoints.Values.Select(point => point.Parts)];
        CutOff = [.. search.ArticulationPoints.Values.Select(point => point.CutOff)];
        Bridges = [.. search.Bridges.Keys];
        BridgeSides = [.. search.Bridges.Values];
    }

    /// <summary>The positions of the nodes whose removal would part others, ascending.</summary>
    public ImmutableArray<int> ArticulationPoints { get; }

    /// <summary>
    /// Into how many parts the rest of its component would fall without each articulation point, in the same order; at least 2.
    /// </summary>
    public ImmutableArray<int> Parts { get; }

    /// <summary>How many nodes would not be in the largest of these parts.</summary>
    public ImmutableArray<int> CutOff { get; }

    /// <summary>The positions of the edges whose removal would part their ends, ascending.</summary>
    public ImmutableArray<int> Bridges { get; }

    /// <summary>How many nodes are on the smaller side of each bridge, in the same order; at least 1.</summary>
    public ImmutableArray<int> BridgeSides { get; }

    /// <summary>Finds them.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static CutPoints Find(GraphSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var search = new CutPointSearch(snapshot.Both);
        search.Run(cancellationToken);
        return new CutPoints(search);
    }
}
