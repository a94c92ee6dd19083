using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>What the graph knows of one entity.</summary>
internal static class EntityReport
{
    /// <summary>The edges of a node with others, each once.</summary>
    public static IEnumerable<Edge> EdgesOf(PropertyGraph graph, Node entity)
    {
        var index = graph.IndexOfNode(entity.Id);
        var positions = new SortedSet<int>([.. graph.OutEdges(index), .. graph.InEdges(index)]);
        return positions.Select(position => graph.Edges[position]);
    }

    public static void Write(CommandOutput output, PropertyGraph graph, Node entity, IReadOnlyList<Edge> edges)
    {
        output.Text.WriteLine(CellText.Of($"{entity.Name}  ({entity.Label}, {entity.Id})"));
        foreach (var (name, text) in Facts(graph, entity))
        {
            output.Text.WriteLine(CellText.Of($"{name}: {text}"));
        }

        output.Text.WriteLine();
        if (edges.Count == 0)
        {
            output.Text.WriteLine("No relations.");
        }
        else
        {
            TableResult.Write(output, ByTime(EdgeTable.ForPeople(graph, edges)));
        }
    }

    // Dates first: the rows are in order of time
    private static ResultTable ByTime(ResultTable table)
    {
        var dates = table.Columns.Select((column, i) => (column.Name, Index: i)).First(column => column.Name == "dates").Index;
        return new ResultTable([.. DatesFirst(table.Columns, dates)], table.Rows.Select(row => (IReadOnlyList<object?>)[.. DatesFirst(row, dates)]));
    }

    private static IEnumerable<T> DatesFirst<T>(IReadOnlyList<T> items, int dates) =>
        items.Where((_, i) => i != dates).Prepend(items[dates]);

    private static IEnumerable<(string Name, string Text)> Facts(PropertyGraph graph, Node entity)
    {
        if (entity.Properties.GetTexts(PropertyNames.Aliases).ToList() is { Count: > 0 } aliases)
        {
            yield return ("also called", string.Join("; ", aliases));
        }

        foreach (var (name, value) in entity.Properties.Where(property => property.Key is not (PropertyNames.Name or PropertyNames.Aliases)))
        {
            yield return (name, PropertyFormat.ToText(value));
        }

        foreach (var edge in EdgesOf(graph, entity).Where(edge => edge.SourceId == entity.Id && edge.Properties.ContainsKey(PropertyNames.Role)))
        {
            yield return ("office", $"{edge.Properties.GetText(PropertyNames.Role)}, {NameOf(graph, edge.TargetId)}");
        }

        var articles = EdgesOf(graph, entity).Select(edge => edge.SourceId)
            .Where(id => graph.TryGetNode(id, out var source) && source.Labels.Contains(Node.ArticleLabel)).Distinct().Count();
        if (articles > 0)
        {
            yield return ("in", articles == 1 ? "1 article" : $"{articles} articles");
        }
    }

    private static string NameOf(PropertyGraph graph, string id) => graph.TryGetNode(id, out var node) ? node.Name : id;
}
