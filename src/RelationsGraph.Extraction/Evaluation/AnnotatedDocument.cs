using System.Collections.Immutable;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>A document with the graph it states, in the form in which people annotate and extractors are measured.</summary>
/// <param name="Id">The identifier by which gold and predicted documents meet.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="Relations">Its relations; their ends are names of entities.</param>
public sealed record AnnotatedDocument(
    string Id, ImmutableArray<AnnotatedEntity> Entities, ImmutableArray<AnnotatedRelation> Relations)
{
    /// <summary>The article, or null where the file has the graph alone.</summary>
    public Article? Article { get; init; }

    /// <summary>The document that says what an extracted fragment says; <c>MENTIONS</c> and other edges of the article are left out.</summary>
    /// <param name="article">The article; its identifier, or else the one of its node, becomes the document's.</param>
    /// <param name="fragment">The graph extracted from it.</param>
    public static AnnotatedDocument Of(Article article, GraphFragment fragment)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(fragment);
        var names = fragment.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
        return new AnnotatedDocument(
            article.Id ?? fragment.Article.Id,
            [.. fragment.Nodes.Where(node => node.Id != fragment.Article.Id).Select(ToEntity)],
            [.. fragment.Edges
                .Where(edge => edge.SourceId != fragment.Article.Id && edge.TargetId != fragment.Article.Id)
                .Select(edge => ToRelation(edge, names))]);
    }

    private static AnnotatedEntity ToEntity(Node node) => new(
        node.Name, node.Label, [.. node.Properties.GetTexts(PropertyNames.Aliases)], node.Properties.GetText(PropertyNames.Code))
    {
        Id = node.Id,
    };

    private static AnnotatedRelation ToRelation(Edge edge, Dictionary<string, string> names) =>
        new(names[edge.SourceId], edge.Type, names[edge.TargetId])
        {
            Status = edge.Status,
            Negated = edge.Negated,
            Start = edge.Start,
            End = edge.End,
            Evidence = edge.Properties.GetText(PropertyNames.Evidence),
            Properties = PropertyMap.Of(edge.Properties
                .Where(property => !RelationFields.Own.Contains(property.Key))
                .Select(property => (property.Key, (object?)property.Value))),
        };
}
