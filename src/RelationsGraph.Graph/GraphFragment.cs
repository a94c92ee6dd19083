using System.Collections.Immutable;

namespace RelationsGraph.Graph;

/// <summary>The nodes, edges and evidence of one article: what extraction gives and stores merge.</summary>
public sealed class GraphFragment
{
    /// <summary>Makes a fragment; nodes and edges that come twice are merged.</summary>
    /// <param name="article">The node of the article itself.</param>
    /// <param name="entities">The entities that it names.</param>
    /// <param name="edges">The relations that it tells, and its <c>MENTIONS</c> edges.</param>
    /// <exception cref="ArgumentException">
    /// An edge ends at a node that is not in the fragment, or a telling belongs to another article.
    /// </exception>
    public GraphFragment(Node article, IEnumerable<Node> entities, IEnumerable<Edge> edges)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(edges);
        Nodes = [.. entities.Append(article).GroupBy(node => node.Id, StringComparer.Ordinal)
            .Select(same => same.Aggregate(Node.Merge)).OrderBy(node => node.Id, StringComparer.Ordinal)];
        Edges = [.. edges.GroupBy(edge => edge.Key, StringComparer.Ordinal)
            .Select(same => Edge.MergeAll([.. same])).OrderBy(edge => edge.Key, StringComparer.Ordinal)];
        Article = Nodes.Single(node => node.Id == article.Id);

        var known = Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var edge in Edges)
        {
            if (!known.Contains(edge.SourceId) || !known.Contains(edge.TargetId))
            {
                throw new ArgumentException($"An end of {edge} is not among the nodes of the fragment.", nameof(edges));
            }

            if (edge.Evidence.Any(telling => telling.ArticleId != article.Id))
            {
                throw new ArgumentException($"A telling of {edge} belongs to another article than '{article.Id}'.", nameof(edges));
            }
        }
    }

    /// <summary>The node of the article.</summary>
    public Node Article { get; }

    /// <summary>The article and the entities, in ordinal order of identifier.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>The edges, in ordinal order of key.</summary>
    public ImmutableArray<Edge> Edges { get; }
}
