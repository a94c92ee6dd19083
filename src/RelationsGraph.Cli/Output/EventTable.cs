using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Coding;

namespace RelationsGraph.Cli.Output;

/// <summary>The columns of event records; docs/events.md explains each.</summary>
internal static class EventTable
{
    private static readonly (string Name, Func<Article, EventRecord, object?> Value)[] Fields =
    [
        ("eventId", (_, record) => record.EventId),
        ("date", (article, record) => record.Start ?? article.Published),
        ("sourceCode", (_, record) => record.Source?.Code),
        ("sourceSector", (_, record) => record.Source?.Sector),
        ("source", (_, record) => record.Source?.Name),
        ("sourceLabel", (_, record) => record.Source?.Label),
        ("sourceRole", (_, record) => record.Source?.Role),
        ("plover", (_, record) => record.Code.Plover),
        ("mode", (_, record) => record.Mode),
        ("targetCode", (_, record) => record.Target?.Code),
        ("targetSector", (_, record) => record.Target?.Sector),
        ("target", (_, record) => record.Target?.Name),
        ("targetLabel", (_, record) => record.Target?.Label),
        ("targetRole", (_, record) => record.Target?.Role),
        ("cameo", (_, record) => record.Code.Cameo),
        ("goldstein", (_, record) => record.Code.Goldstein),
        ("quad", (_, record) => record.Code.Quad),
        ("relation", (_, record) => record.Relation.Name),
        ("status", (_, record) => record.Status),
        ("negated", (_, record) => record.IsNegated),
        ("start", (_, record) => record.Start),
        ("end", (_, record) => record.End),
        ("datePrecision", (_, record) => record.DatePrecision),
        ("attributedTo", (_, record) => record.AttributedTo?.Name),
        ("main", (_, record) => record.IsMain),
        ("confidence", (_, record) => record.Confidence),
        ("articleId", (article, _) => article.Id ?? article.NodeId),
        ("articleDate", (article, _) => article.Published),
        ("articleSource", (article, _) => article.Source),
        ("sentence", (_, record) => record.Sentence),
        ("startOffset", (_, record) => record.StartOffset),
        ("endOffset", (_, record) => record.EndOffset),
        ("text", (_, record) => record.Text),
    ];

    public static IReadOnlyList<ResultColumn> Columns { get; } = [.. Fields.Select(field => new ResultColumn(field.Name))];

    public static IReadOnlyList<object?> ToRow(Article article, EventRecord record) => [.. Fields.Select(field => field.Value(article, record))];
}
