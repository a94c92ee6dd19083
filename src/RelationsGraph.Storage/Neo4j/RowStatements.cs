using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Makes statements over many rows at once: one for each set of labels or relation type, and at most 2,000 rows each.</summary>
internal static class RowStatements
{
    private const int MostRows = 2_000;

    /// <summary>Statements for nodes, in order of labels and identifier.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="textFor">The statement for labels that come and go.</param>
    public static List<Neo4jStatement> ForNodes(IEnumerable<NodeRow> nodes, Func<LabelChange, string> textFor) => nodes
        .OrderBy(node => node.Id, StringComparer.Ordinal)
        .GroupBy(node => node.Labels, node => (object?)node.ToMap())
        .Select(rows => (Text: textFor(rows.Key), Rows: rows))
        .OrderBy(group => group.Text, StringComparer.Ordinal)
        .SelectMany(group => group.Rows.Chunk(MostRows).Select(chunk => Neo4jStatement.Over(chunk, group.Text)))
        .ToList();

    /// <summary>Statements for relationships, each with its type, in order of type, ends and key.</summary>
    public static List<(string Type, Neo4jStatement Statement)> ForEdges(
        IEnumerable<(EdgePlace Place, BoltMap Row)> rows, Func<string, string> textFor) => rows
        .OrderBy(row => row.Place.SourceId, StringComparer.Ordinal).ThenBy(row => row.Place.TargetId, StringComparer.Ordinal)
        .ThenBy(row => row.Place.Key, StringComparer.Ordinal)
        .GroupBy(row => row.Place.Type, row => (object?)row.Row, StringComparer.Ordinal)
        .OrderBy(rows => rows.Key, StringComparer.Ordinal)
        .SelectMany(rows => rows.Chunk(MostRows).Select(chunk => (rows.Key, Neo4jStatement.Over(chunk, textFor(rows.Key)))))
        .ToList();
}
