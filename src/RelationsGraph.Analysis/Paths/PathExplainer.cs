using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Paths;

/// <summary>Turns a route into the path that a person reads: picks for each step the edge that says it best.</summary>
internal sealed class PathExplainer(GraphSnapshot snapshot, PathOptions options)
{
    private static readonly ImmutableArray<string?> Certainty = [.. EventStatus.All.Prepend(null)];
    private readonly AdjacencyRows _steps = snapshot.Steps(options.Directed);

    /// <summary>Explains a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="allows">Whether a step, numbered from 0, may be made by an edge; null where any will do.</param>
    public GraphPath Explain(Route route, Func<int, int, bool>? allows = null)
    {
        var hops = ImmutableArray.CreateBuilder<PathHop>(route.Nodes.Length - 1);
        for (var i = 1; i < route.Nodes.Length; i++)
        {
            var (from, to) = (route.Nodes[i - 1], route.Nodes[i]);
            hops.Add(ExplainStep(from, to, EdgesBetween(from, to, i - 1, allows)));
        }

        return new GraphPath([.. route.Nodes.Select(snapshot.NodeAt)], hops.MoveToImmutable(), route.Cost);
    }

    private PathHop ExplainStep(int from, int to, List<int> edges)
    {
        var best = edges
            .OrderBy(edge => options.Weighted ? snapshot.WeightOf(edge) : 0)
            .ThenBy(edge => snapshot.EdgeAt(edge).Negated)
            .ThenBy(edge => Certainty.IndexOf(snapshot.EdgeAt(edge).Status))
            .ThenByDescending(edge => snapshot.EdgeAt(edge).Properties.GetNumber(PropertyNames.Confidence) ?? 1)
            .ThenByDescending(edge => snapshot.EdgeAt(edge).Evidence.Length)
            .ThenBy(edge => edge)
            .First();
        var isBackward = snapshot.SourceOf(best) != from && !snapshot.IsSymmetric(best);
        return new PathHop(snapshot.NodeAt(from), snapshot.EdgeAt(best), snapshot.NodeAt(to), isBackward, edges.Count - 1);
    }

    private List<int> EdgesBetween(int from, int to, int step, Func<int, int, bool>? allows)
    {
        var edges = new List<int>();
        for (var position = _steps.Offsets[from]; position < _steps.Offsets[from + 1]; position++)
        {
            if (_steps.Neighbours[position] == to && (allows is null || allows(step, _steps.Edges[position])))
            {
                edges.Add(_steps.Edges[position]);
            }
        }

        return edges;
    }
}
