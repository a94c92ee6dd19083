using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Structure;

/// <summary>How much the neighbours of a node are neighbours of each other.</summary>
/// <remarks>
/// <para>
/// Nodes are neighbours if an edge joins them in either direction; parallel edges are one and loops are none. The coefficient of a
/// node with d neighbours is (triangles at it) / (d(d - 1) / 2), 0 where d is less than 2. Transitivity is the
/// share of all pairs of neighbours that are neighbours of each other: 3 · triangles / (pairs of neighbours).
/// </para>
/// <para>
/// O(m√m). Watts and Strogatz, "Collective dynamics of 'small-world' networks", Nature 393 (1998). Example: in a triangle with
/// a fourth node
/// at one corner, that corner has 1/3 and the other two have 1; transitivity is 3/5.
/// </para>
/// </remarks>
public sealed class Clustering
{
    private Clustering(ImmutableArray<long> triangles, ImmutableArray<double> coefficients, double transitivity)
    {
        Triangles = triangles;
        Coefficients = coefficients;
        Transitivity = transitivity;
    }

    /// <summary>How many triangles each node is a corner of, by its position in the snapshot.</summary>
    public ImmutableArray<long> Triangles { get; }

    /// <summary>The coefficient of each node, by its position in the snapshot.</summary>
    public ImmutableArray<double> Coefficients { get; }

    /// <summary>The transitivity of the graph; 0 where no node has two neighbours.</summary>
    public double Transitivity { get; }

    /// <summary>The mean of the coefficients; 0 where there are no nodes.</summary>
    public double Average => Coefficients.IsEmpty ? 0 : Coefficients.Average();

    /// <summary>Counts the triangles of a graph.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    public static Clustering Compute(GraphSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var rows = snapshot.Both.ToSimple();
        var triangles = new long[rows.NodeCount];
        foreach (var triangle in Analysis.Triangles.Find(rows, cancellationToken))
        {
            triangles[triangle.First]++;
            triangles[triangle.Second]++;
            triangles[triangle.Third]++;
        }

        var pairs = Enumerable.Range(0, rows.NodeCount).Select(node => PairsOf(rows.NeighboursOf(node).Length)).ToArray();
        var coefficients = triangles.Zip(pairs, (count, possible) => possible > 0 ? (double)count / possible : 0);
        var all = pairs.Sum();
        return new Clustering([.. triangles], [.. coefficients], all > 0 ? (double)triangles.Sum() / all : 0);
    }

    private static long PairsOf(long neighbours) => neighbours * (neighbours - 1) / 2;
}
