using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>Edges as rows.</summary>
internal static class EdgeTable
{
    private static readonly ResultColumn[] PeopleColumns =
    [
        new("from"), new("relation"), new("to"), new("status"), new("dates"), new("words", ColumnKind.Words),
    ];

    private static readonly ResultColumn[] ProgramColumns =
    [
        new("source"), new("type"), new("target"), new(PropertyNames.Status), new(PropertyNames.Negated), new(PropertyNames.Start),
        new(PropertyNames.End), new(PropertyNames.Role), new(PropertyNames.Confidence), new(PropertyNames.Tellings),
        new(PropertyNames.Evidence), new(PropertyNames.ArticleId), new("sourceId"), new("targetId"), new("key"),
    ];

    /// <summary>A row an edge, as people read it.</summary>
    public static ResultTable ForPeople(PropertyGraph graph, IEnumerable<Edge> edges) => new(
        PeopleColumns,
        edges.Select(edge => (IReadOnlyList<object?>)
        [
            NameOf(graph, edge.SourceId), EdgeText.Type(edge), NameOf(graph, edge.TargetId), EdgeText.Status(edge), EdgeText.Dates(edge), EdgeText.Words(edge),
        ]));

    /// <summary>A row an edge, a value a column.</summary>
    public static ResultTable ForPrograms(PropertyGraph graph, IEnumerable<Edge> edges) => new(
        ProgramColumns,
        edges.Select(edge => (IReadOnlyList<object?>)
        [
            NameOf(graph, edge.SourceId), edge.Type, NameOf(graph, edge.TargetId), edge.Status, edge.Negated, edge.Start, edge.End,
            .. ProgramColumns[7..12].Select(column => edge.Properties.GetValueOrDefault(column.Name)), edge.SourceId, edge.TargetId, edge.Key,
        ]));

    /// <summary>Dated edges first, the earliest before the others; then undated events, then states.</summary>
    public static IEnumerable<Edge> InOrderOfTime(IEnumerable<Edge> edges) => edges
        .OrderBy(edge => edge.Status is null)
        .ThenBy(edge => edge.Start ?? edge.End ?? DateOnly.MaxValue)
        .ThenBy(edge => edge.End ?? DateOnly.MaxValue)
        .ThenBy(edge => edge.Evidence.IsEmpty ? "" : edge.Evidence[0].ArticleId, StringComparer.Ordinal)
        .ThenBy(edge => edge.Evidence.IsEmpty ? 0 : edge.Evidence[0].StartOffset)
        .ThenBy(edge => edge.Key, StringComparer.Ordinal);

    private static string NameOf(PropertyGraph graph, string id) => graph.TryGetNode(id, out var node) ? node.Name : id;
}
