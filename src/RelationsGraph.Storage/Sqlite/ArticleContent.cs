using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>An article's contribution as it goes into the file.</summary>
/// <param name="Id">The identifier of the article's node.</param>
/// <param name="Digest">Two contributions of the same article are the same when this is.</param>
/// <param name="Nodes">What it says of nodes, its own among them.</param>
/// <param name="Edges">What it tells of edges.</param>
internal sealed record ArticleContent(byte[] Id, byte[] Digest, IReadOnlyList<NodeRow> Nodes, IReadOnlyList<EdgeRow> Edges)
{
    public static ArticleContent Of(GraphFragment fragment)
    {
        NodeRow[] nodes = [.. fragment.Nodes.Select(NodeRow.Of)];
        EdgeRow[] edges = [.. fragment.Edges.Select(EdgeRow.Of)];
        var digest = ContentDigest.Of(nodes.SelectMany(node => node.Parts).Concat(edges.SelectMany(edge => edge.Parts)));
        return new ArticleContent(OrdinalText.ToBytes(fragment.Article.Id), digest, nodes, edges);
    }
}
