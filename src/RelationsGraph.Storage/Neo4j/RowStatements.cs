namespace RelationsGraph.Storage.Neo4j;

/// <summary>Makes statements over many rows at once: one for each set of labels or relation type, and at most 2,000 rows each.</summary>
internal static class RowStatements
{
    private const int MostRows = 2_000;

    /// <summary>Statements for nodes, in order of labels and identifier.</summary>
    /// <param name="changes">The nodes.</param>
    /// <param name="booksOf">Further properties of the node with an identifier.</param>
    /// <param name="textFor">The statement for labels that come and labels that go.</param>
    public static List<Neo4jStatement> ForNodes(
        IEnumerable<NodeChange> changes,
        Func<string, Dictionary<string, object?>> booksOf,
        Func<IEnumerable<string>, IEnumerable<string>, string> textFor) => changes
        .OrderBy(change => change.Id, StringComparer.Ordinal)
        .GroupBy(change => textFor(change.AddedLabels, change.RemovedLabels), change => change.ToRow(booksOf(change.Id)), StringComparer.Ordinal)
        .OrderBy(rows => rows.Key, StringComparer.Ordinal)
        .SelectMany(rows => rows.Chunk(MostRows).Select(chunk => Neo4jStatement.Over(chunk, rows.Key)))
        .ToList();

    /// <summary>Statements for relationships, each with its type, in order of type, ends and key.</summary>
    public static List<(string Type, Neo4jStatement Statement)> ForEdges(
        IEnumerable<(EdgePlace Place, Dictionary<string, object?> Row)> rows, Func<string, string> textFor) => rows
        .OrderBy(row => row.Place.SourceId, StringComparer.Ordinal).ThenBy(row => row.Place.TargetId, StringComparer.Ordinal)
        .ThenBy(row => row.Place.Key, StringComparer.Ordinal)
        .GroupBy(row => row.Place.Type, row => row.Row, StringComparer.Ordinal)
        .OrderBy(rows => rows.Key, StringComparer.Ordinal)
        .SelectMany(rows => rows.Chunk(MostRows).Select(chunk => (rows.Key, Neo4jStatement.Over(chunk, textFor(rows.Key)))))
        .ToList();
}
