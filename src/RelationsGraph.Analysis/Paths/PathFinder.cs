using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds how two nodes are connected.</summary>
/// <remarks>
/// <para>
/// A path is a sequence of nodes: parallel edges do not make two paths of one, but each step says how many there are. Of
/// paths of the same cost the one with fewer hops goes first, then the one whose nodes are first in ordinal order of
/// identifier, from the first node to the last; so the answer is always the same.
/// </para>
/// <example>
/// <code>
/// var snapshot = GraphSnapshot.Of(graph);
/// var path = PathFinder.FindShortest(snapshot, "person:wang-yi", "country:UKR");
/// Console.WriteLine(path); // Wang Yi -[VISITS]-> Russia -[FIGHTS]-> Ukraine
/// </code>
/// </example>
/// </remarks>
public static class PathFinder
{
    /// <summary>Finds the shortest path.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifier of the first node.</param>
    /// <param name="to">The identifier of the last node.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The path, or null where the two are not connected.</returns>
    /// <exception cref="ArgumentException">
    /// The snapshot does not have one of the nodes, or the path is to be weighed and a weight is negative.
    /// </exception>
    public static GraphPath? FindShortest(
        GraphSnapshot snapshot, string from, string to, PathOptions? options = null, CancellationToken cancellationToken = default) =>
        FindKShortest(snapshot, from, to, 1, options, cancellationToken).FirstOrDefault();

    /// <summary>Finds the k shortest paths, none of which passes a node twice.</summary>
    /// <param name="snapshot">The part of the graph to look in.</param>
    /// <param name="from">The identifier of the first node.</param>
    /// <param name="to">The identifier of the last node.</param>
    /// <param name="count">How many paths to find, at least 1.</param>
    /// <param name="options">How to look; <see cref="PathOptions.Default"/> where null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The paths, the shortest first; fewer where there are no more.</returns>
    /// <inheritdoc cref="FindShortest" path="/exception"/>
    public static ImmutableArray<GraphPath> FindKShortest(
        GraphSnapshot snapshot, string from, string to, int count, PathOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        options ??= PathOptions.Default;
        var source = Require(snapshot, from, nameof(from));
        var target = Require(snapshot, to, nameof(to));
        var explainer = new PathExplainer(snapshot, options);
        var finder = new RouteFinder(snapshot, options);
        return [.. finder.FindKShortest(source, target, count, cancellationToken).Select(explainer.Explain)];
    }

    private static int Require(GraphSnapshot snapshot, string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameter);
        var node = snapshot.IndexOf(id);
        return node >= 0
            ? node
            : throw new ArgumentException($"There is no node '{id}', or the selection leaves it out.", parameter);
    }
}
