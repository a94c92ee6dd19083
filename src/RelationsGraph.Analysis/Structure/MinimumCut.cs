using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Structure;

/// <summary>Finds who, and which relations, connect two actors or two blocs: the least that would have to go to part them.</summary>
/// <remarks>
/// Where several cuts are as small, the one nearest to the first side is given. Dinic's algorithm, O(n²m) at worst and
/// O(m√m) on unweighted edges. Ford and Fulkerson, "Maximal flow through a network", Canadian Journal of Mathematics 8 (1956);
/// Dinic, Soviet
/// Mathematics Doklady 11 (1970). Example: on the path a - b - c the node b parts a from c, and so does the edge from a to b.
/// </remarks>
public static class MinimumCut
{
    /// <summary>Finds the edges of the least weight whose removal parts two sides.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifiers of one side.</param>
    /// <param name="to">The identifiers of the other side.</param>
    /// <param name="directed">Whether only ways along the edges' direction have to be cut.</param>
    /// <param name="weighted">Whether weights count, which must not be negative; if not, each edge counts 1.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentException">
    /// A side is empty or has a node that the snapshot does not have, the sides share a node, or a weight is negative.
    /// </exception>
    public static EdgeCut FindEdges(
        GraphSnapshot snapshot,
        IEnumerable<string> from,
        IEnumerable<string> to,
        bool directed = false,
        bool weighted = false,
        CancellationToken cancellationToken = default)
    {
        var (sources, targets) = RequireSides(snapshot, from, to);
        var flow = new FlowNetwork(snapshot.NodeCount + 2);
        for (var edge = 0; edge < snapshot.EdgeCount; edge++)
        {
            var capacity = weighted ? RequireCapacity(snapshot.WeightOf(edge)) : 1;
            var back = directed && !snapshot.IsSymmetric(edge) ? 0 : capacity;
            flow.Add(snapshot.SourceOf(edge), snapshot.TargetOf(edge), capacity, back);
        }

        AddSides(flow, snapshot.NodeCount, sources, targets);
        var weight = flow.Push(snapshot.NodeCount, snapshot.NodeCount + 1, cancellationToken);
        var edges = Enumerable.Range(0, snapshot.EdgeCount).Where(edge =>
            flow.IsReached(snapshot.SourceOf(edge)) != flow.IsReached(snapshot.TargetOf(edge))
            && (!directed || snapshot.IsSymmetric(edge) || flow.IsReached(snapshot.SourceOf(edge))));
        return new EdgeCut(weight, [.. edges.Select(snapshot.EdgeAt)]);
    }

    /// <summary>Finds the fewest nodes, apart from the sides themselves, whose removal parts two sides.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifiers of one side.</param>
    /// <param name="to">The identifiers of the other side.</param>
    /// <param name="directed">Whether only ways along the edges' direction have to be cut.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The nodes in ordinal order of identifier, or null where an edge joins the sides, so that no nodes can part them.</returns>
    /// <exception cref="ArgumentException">
    /// A side is empty or has a node that the snapshot does not have, or the sides share a node.
    /// </exception>
    public static ImmutableArray<Node>? FindNodes(
        GraphSnapshot snapshot,
        IEnumerable<string> from,
        IEnumerable<string> to,
        bool directed = false,
        CancellationToken cancellationToken = default)
    {
        var (sources, targets) = RequireSides(snapshot, from, to);
        if (sources.Any(source => snapshot.Steps(directed).NeighboursOf(source).ContainsAny([.. targets])))
        {
            return null;
        }

        // Each node is two, one to come to and one to leave from, and the way between them carries 1
        var n = snapshot.NodeCount;
        var flow = new FlowNetwork((2 * n) + 2);
        for (var node = 0; node < n; node++)
        {
            flow.Add(node, n + node, sources.Contains(node) || targets.Contains(node) ? double.PositiveInfinity : 1, 0);
            foreach (var next in snapshot.Steps(directed).NeighboursOf(node))
            {
                flow.Add(n + node, next, double.PositiveInfinity, 0);
            }
        }

        AddSides(flow, 2 * n, sources, targets);
        flow.Push(2 * n, (2 * n) + 1, cancellationToken);
        return [.. Enumerable.Range(0, n).Where(node => flow.IsReached(node) && !flow.IsReached(n + node)).Select(snapshot.NodeAt)];
    }

    private static (HashSet<int> Sources, HashSet<int> Targets) RequireSides(
        GraphSnapshot snapshot, IEnumerable<string> from, IEnumerable<string> to)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var sources = RequireSide(snapshot, from, nameof(from));
        var targets = RequireSide(snapshot, to, nameof(to));
        return sources.Overlaps(targets)
            ? throw new ArgumentException("A node is on both sides, and nothing can part it from itself.", nameof(to))
            : (sources, targets);
    }

    private static HashSet<int> RequireSide(GraphSnapshot snapshot, IEnumerable<string> ids, string parameter)
    {
        var side = new HashSet<int>();
        foreach (var id in ids)
        {
            var node = snapshot.IndexOf(id);
            side.Add(node >= 0 ? node : throw new ArgumentException($"There is no node '{id}', or the selection leaves it out.", parameter));
        }

        return side.Count > 0 ? side : throw new ArgumentException("A side has one node at least.", parameter);
    }

    private static double RequireCapacity(double weight) => weight >= 0
        ? weight
        : throw new ArgumentException(FormattableString.Invariant($"A weight is {weight}; as a capacity it must be 0 or more."));

    private static void AddSides(FlowNetwork flow, int source, HashSet<int> sources, HashSet<int> targets)
    {
        foreach (var node in sources)
        {
            flow.Add(source, node, double.PositiveInfinity, 0);
        }

        foreach (var node in targets)
        {
            flow.Add(node, source + 1, double.PositiveInfinity, 0);
        }
    }
}
