using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>What an article says of a node, as it goes into the file.</summary>
internal sealed record NodeRow(byte[] Id, byte[] Digest, byte[] Content)
{
    public static NodeRow Of(Node node)
    {
        var content = ContentWriter.ToBytes(node);
        return new NodeRow(OrdinalText.ToBytes(node.Id), ContentDigest.Of([content]), content);
    }

    /// <summary>Everything that makes one contribution differ from another.</summary>
    public IEnumerable<byte[]> Parts => [Id, Content];
}
