using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What an article says of a node.</summary>
/// <param name="Node">The node as the text says it.</param>
/// <param name="Json">The same as text.</param>
internal sealed record NodeStatement(Node Node, string Json)
{
    public static NodeStatement Of(Node node)
    {
        var json = RecordJson.OfNode(node);
        return new NodeStatement(RecordJson.MayDiffer(json) ? RecordJson.ToNode(node.Id, json) : node, json);
    }
}
