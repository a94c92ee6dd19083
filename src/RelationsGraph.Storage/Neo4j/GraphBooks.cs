using RelationsGraph.Bolt.Values;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Reads the rows in which statements give the books of nodes and relationships.</summary>
internal static class GraphBooks
{
    /// <summary>Reads <c>id, _statements, _supports, labels, properties, ...</c>.</summary>
    public static NodeState ReadNode(IReadOnlyList<object?> row) => NodeState.Read(
        (string)row[0]!, row[1], row[2], (IReadOnlyList<object?>)row[3]!, row[4] as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>());

    /// <summary>Reads <c>source, target, key, ...</c>; what others wrote may have no key, and the server's own identifier of it tells it apart.</summary>
    public static EdgePlace ReadPlace(string type, IReadOnlyList<object?> row, BoltRelationship? written)
    {
        var (source, target) = ((string)row[0]!, (string)row[1]!);
        return new EdgePlace(type, source, target, row[2] as string ?? EdgeKey.ForState(source, type, target, written?.ElementId));
    }

    /// <summary>Reads <c>source, target, key, _articles, _told, _edited, properties, ...</c> of a type.</summary>
    public static EdgeState ReadEdge(string type, IReadOnlyList<object?> row) => EdgeState.Read(
        new EdgePlace(type, (string)row[0]!, (string)row[1]!, (string)row[2]!), row[3], row[4], row[5], row[6] as IReadOnlyDictionary<string, object?>);
}
