namespace RelationsGraph.Storage.Neo4j;

/// <summary>Reads the rows in which statements give the books of nodes and relationships.</summary>
internal static class GraphBooks
{
    /// <summary>Reads <c>id, _statements, _supports, labels, properties, ...</c>.</summary>
    public static NodeState ReadNode(IReadOnlyList<object?> row) => NodeState.Read(
        (string)row[0]!, row[1], row[2], (IReadOnlyList<object?>)row[3]!, row[4] as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>());

    /// <summary>Reads <c>source, target, key, _articles, _told, properties</c> of a type.</summary>
    public static EdgeState ReadEdge(string type, IReadOnlyList<object?> row) => EdgeState.Read(
        new EdgePlace(type, (string)row[0]!, (string)row[1]!, (string)row[2]!), row[3], row[4], row[5] as IReadOnlyDictionary<string, object?>);
}
