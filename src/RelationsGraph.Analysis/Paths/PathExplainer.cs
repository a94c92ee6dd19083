using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Paths;

/// <summary>Turns a route into the path that a person reads: picks for each step the edge that says it best.</summary>
internal sealed class PathExplainer(GraphSnapshot snapshot, PathOptions options)
{
    private static readonly ImmutableArray<string?> Certainty = [.. EventStatus.All.Prepend(null)];
    private readonly AdjacencyRows _steps = snapshot.Steps(options.Directed);

    public GraphPath Explain(Route route)
    {
        var hops = ImmutableArray.CreateBuilder<PathHop>(route.Nodes.Length - 1);
        for (var i = 1; i < route.Nodes.Length; i++)
        {
            hops.Add(ExplainStep(route.Nodes[i - 1], route.Nodes[i]));
        }

        return new GraphPath([.. route.Nodes.Select(snapshot.NodeAt)], hops.MoveToImmutable(), route.Cost);
    }

    private PathHop ExplainStep(int from, int to)
    {
        var edges = EdgesBetween(from, to);
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

    private List<int> EdgesBetween(int from, int to)
    {
        var edges = new List<int>();
        for (var position = _steps.Offsets[from]; position < _steps.Offsets[from + 1]; position++)
        {
            if (_steps.Neighbours[position] == to)
            {
                edges.Add(_steps.Edges[position]);
            }
        }

        return edges;
    }
}
