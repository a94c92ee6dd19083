using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>One of the different things that articles say of a node.</summary>
/// <param name="json">What they say, as text.</param>
/// <param name="articles">How many say it.</param>
internal sealed class NodeSupport(string json, long articles)
{
    public string Json => json;

    public long Articles { get; set; } = articles;

    /// <summary>The same as a node; null until somebody has read the text.</summary>
    public Node? Node { get; set; }
}
