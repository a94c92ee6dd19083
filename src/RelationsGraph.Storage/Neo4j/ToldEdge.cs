using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What one article tells of an edge, in the edge's books.</summary>
/// <param name="articleId">The article.</param>
/// <param name="json">What it tells, as text.</param>
internal sealed class ToldEdge(string articleId, string json)
{
    public string ArticleId => articleId;

    public string Json => json;

    /// <summary>The same as an edge; null until somebody has read the text.</summary>
    public Edge? Edge { get; set; }
}
