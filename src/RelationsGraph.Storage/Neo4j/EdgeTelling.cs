using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What an article tells of an edge.</summary>
/// <param name="Edge">The edge with the article's tellings of it, as the text says it.</param>
/// <param name="Json">Identity and tellings as text.</param>
internal sealed record EdgeTelling(Edge Edge, string Json)
{
    public static EdgeTelling Of(string articleId, Edge edge)
    {
        var json = RecordJson.OfEdge(edge);
        return new EdgeTelling(
            RecordJson.MayDiffer(json) ? RecordJson.ToEdge(edge.Key, edge.Type, edge.SourceId, edge.TargetId, articleId, json) : edge, json);
    }
}
