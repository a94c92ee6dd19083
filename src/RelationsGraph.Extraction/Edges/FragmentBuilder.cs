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
        var ends = edges.SelectMany(edge => new[]
        {
            edge.SourceId, edge.TargetId, edge.Properties.GetText(PropertyNames.Place), edge.Properties.GetText(PropertyNames.AttributedTo),
        }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var mentions = sentences.SelectMany(sentence => sentence.Phrases).SelectMany(references.Of)
            .GroupBy(reference => reference.Entity.Id).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var entities = references.Entities.All
            .Where(entity => ends.Contains(entity.Id) || entity.Label == Labels.Country || (mentions.ContainsKey(entity.Id) && entity is { IsIncidental: false, Label: not (Labels.Group or Labels.Topic) }))
            .ToList();
        var node = ArticleNode(article);
        var named = entities.Select(entity => Mention(article, entity, mentions.GetValueOrDefault(entity.Id) ?? []));
        return new GraphFragment(node, entities.Select(entity => references.Entities.NodeOf(entity)), edges.Concat(named));
    }

    private static Node ArticleNode(Article article) => Node.ForEntity(article.NodeId, Labels.Article, article.DisplayTitle, [], PropertyMap.Of(
        (PropertyNames.Published, article.Published),
        (PropertyNames.Source, article.Source),
        (PropertyNames.Url, article.Url),
        (PropertyNames.OriginalId, article.Id),
        ("textHash", ContentHash.Of(article.Text))));

    // An entity that only an adjective names (a Chinese minister) has no phrase of its own: its mention has no words
    private Edge Mention(Article article, Entity entity, List<Reference> references)
    {
        var type = lexicon.Structure.Mention.Name;
        var span = references.Count > 0 ? references[0].Phrase.Tokens.Span : default;
        var evidence = new Evidence(
            article.NodeId,
            references.Count > 0 ? references[0].Phrase.Head.SentenceIndex : 0,
            span.Start,
            span.End,
            article.Text[span.Start..span.End],
            PropertyMap.Of((PropertyNames.Count, Math.Max(1, references.Count)), (PropertyNames.Extractor, ExtractorIdentity.Of(isLearnt: false))));
        return new Edge(EdgeKey.ForState(article.NodeId, type, entity.Id), type, article.NodeId, entity.Id, PropertyMap.Empty, [evidence]);
    }
}
