using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What an article says of the graph, made ready to be merged.</summary>
/// <param name="ArticleId">The identifier of its node.</param>
/// <param name="Digest">Two contributions of the same article are the same when this is.</param>
/// <param name="Nodes">What it says of nodes, its own among them, in order of identifier.</param>
/// <param name="Edges">What it tells of edges, in order of key.</param>
internal sealed record ArticleContribution(
    string ArticleId, string Digest, ImmutableArray<NodeStatement> Nodes, ImmutableArray<EdgeTelling> Edges)
{
    public static ArticleContribution Of(GraphFragment fragment)
    {
        ImmutableArray<NodeStatement> nodes = [.. fragment.Nodes.Select(NodeStatement.Of)];
        ImmutableArray<EdgeTelling> edges = [.. fragment.Edges.Select(edge => EdgeTelling.Of(fragment.Article.Id, edge))];
        return new ArticleContribution(fragment.Article.Id, DigestOf(nodes, edges), nodes, edges);
    }

    /// <summary>Where in the graph it is, to be kept at the article.</summary>
    public ContributionIndex ToIndex() => new(
        [.. Nodes.Select(statement => (statement.Node.Id, ContentHash.Of(statement.Json)))],
        [.. Edges.Select(telling => EdgePlace.Of(telling.Edge))]);

    private static string DigestOf(ImmutableArray<NodeStatement> nodes, ImmutableArray<EdgeTelling> edges)
    {
        var parts = new List<string>((2 * nodes.Length) + (5 * edges.Length));
        foreach (var (node, json) in nodes)
        {
            parts.AddRange(node.Id, json);
        }

        foreach (var (edge, json) in edges)
        {
            parts.AddRange(edge.Key, edge.Type, edge.SourceId, edge.TargetId, json);
        }

        return ContentHash.Of(CollectionsMarshal.AsSpan(parts));
    }
}
