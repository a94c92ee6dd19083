using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>What was found in articles: the entities, then the relations between them in the order of the text.</summary>
internal static class FragmentReport
{
    public static void Write(CommandOutput output, PropertyGraph graph)
    {
        var entities = graph.Nodes.Where(node => !node.Labels.Contains(Node.ArticleLabel)).ToList();
        var known = entities.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var relations = graph.Edges.Where(edge => known.Contains(edge.SourceId) && known.Contains(edge.TargetId)).ToList();
        WriteTable(output, Counted(entities.Count, "node", "nodes"), NodeTable.ForPeople(entities));
        WriteTable(output, Counted(relations.Count, "edge", "edges"), EdgeTable.ForPeople(graph, InOrderOfText(relations)));
    }

    private static void WriteTable(CommandOutput output, string head, ResultTable table)
    {
        output.Text.WriteLine();
        output.Text.WriteLine(head);
        TableResult.Write(output, table);
    }

    private static IEnumerable<Edge> InOrderOfText(IEnumerable<Edge> edges) => edges
        .OrderBy(edge => edge.Properties.GetText(PropertyNames.ArticleId), StringComparer.Ordinal)
        .ThenBy(edge => edge.Properties.GetNumber(PropertyNames.StartOffset))
        .ThenBy(edge => edge.Key, StringComparer.Ordinal);

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
