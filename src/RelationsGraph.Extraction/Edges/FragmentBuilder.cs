using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Extraction.Edges;

/// <summary>Puts the nodes and edges of an article together.</summary>
internal sealed class FragmentBuilder(ExtractionLexicon lexicon)
{
    public GraphFragment Build(Article article, IReadOnlyList<SentenceParse> sentences, ReferenceTable references, IReadOnlyList<Edge> edges)
    {
        var ends = edges.SelectMany(edge => new[] { edge.SourceId, edge.TargetId }).ToHashSet(StringComparer.Ordinal);
        var counts = sentences.SelectMany(sentence => sentence.Phrases).SelectMany(references.Of)
            .GroupBy(reference => reference.Entity.Id).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var entities = references.Entities.All
            .Where(entity => ends.Contains(entity.Id) || entity.Label == Labels.Country || (counts.ContainsKey(entity.Id) && entity is { IsGuess: false, Label: not (Labels.Group or Labels.Topic) }))
            .ToList();
        var node = ArticleNode(article);
        var mentions = entities.Select(entity => Mention(article, entity, Math.Max(1, counts.GetValueOrDefault(entity.Id))));
        return new GraphFragment(node, entities.Select(entity => NodeOf(entity, references)), edges.Concat(mentions));
    }

    private static Node ArticleNode(Article article) => Node.ForEntity(article.NodeId, Labels.Article, article.Title ?? article.NodeId, [], PropertyMap.Of(
        (PropertyNames.Published, article.Published),
        (PropertyNames.Source, article.Source),
        (PropertyNames.Url, article.Url),
        ("textHash", ContentHash.Of(article.Text))));

    private static Node NodeOf(Entity entity, ReferenceTable references) => Node.ForEntity(
        entity.Id, entity.Label, entity.Name, references.Entities.AliasesOf(entity),
        PropertyMap.Of((PropertyNames.Code, entity.Code), (PropertyNames.Wikidata, entity.Wikidata)));

    private Edge Mention(Article article, Entity entity, int count)
    {
        var type = lexicon.Structure.Mention.Name;
        return new Edge(
            EdgeKey.ForState(article.NodeId, type, entity.Id), type, article.NodeId, entity.Id, PropertyMap.Of((PropertyNames.Count, count)), []);
    }
}
