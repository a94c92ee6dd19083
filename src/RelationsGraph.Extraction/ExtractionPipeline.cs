using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Coding;
using RelationsGraph.Extraction.Edges;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Evaluation;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Learnt;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Extraction.Syntax.Trees;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Extraction;

/// <summary>The stages from an article to its graph, in order. Each is a type of its own that can be read and tested alone.</summary>
internal sealed class ExtractionPipeline(GraphSchema schema, ExtractionLexicon lexicon, TextAnalyzer analyzer, RelationModel? relations)
{
    private readonly NameFinder _names = new(lexicon);
    private readonly ShallowParser _shallow = new(lexicon);
    private readonly TreeParser _trees = new(lexicon);
    private readonly ReferenceResolver _references = new(lexicon);
    private readonly EventReader _events = new(lexicon);
    private readonly StateReader _states = new(lexicon);
    private readonly LearntReader? _learnt = relations is null ? null : new LearntReader(schema, lexicon, relations);
    private readonly FragmentBuilder _fragments = new(lexicon);

    public GraphFragment Run(Article article) => Run(article, analyzer.Analyze(article.Text));

    /// <summary>Runs the stages.</summary>
    /// <param name="article">The article.</param>
    /// <param name="document">The analysis of its text.</param>
    /// <param name="trace">Where the stages report what they decide, or null.</param>
    public GraphFragment Run(Article article, Document document, ExtractionTrace? trace = null)
    {
        var parse = Parse(article, document);
        trace?.Read(document, parse.Sentences, parse.References);
        var found = Find(parse, trace);
        var mentions = _learnt?.Read(parse, found, trace) ?? found;
        return _fragments.Build(article, parse.Sentences, parse.References, BuildEdges(article, parse, mentions, trace));
    }

    /// <summary>The same stages up to the events, and then those of event coders in place of the graph's.</summary>
    public IReadOnlyList<EventRecord> Code(Article article) => Code(article, analyzer.Analyze(article.Text));

    public IReadOnlyList<EventRecord> Code(Article article, Document document)
    {
        var parse = Parse(article, document);
        var told = _events.ReadActs(parse.Sentences, parse.References).ToList();
        var found = told.Where(mention => mention.IsEdge).ToList();
        var events = (_learnt?.ReadEvents(parse, found) ?? found).Concat(told.Where(mention => !mention.IsEdge))
            .OrderBy(mention => mention.Sentence.Sentence.Index).ThenBy(mention => mention.TriggerStart);
        var dates = new DateReader(lexicon, article, document, parse.Sentences, parse.References);
        var coder = new EventCoder(schema, lexicon, article, document, parse.Sentences, parse.References);
        return coder.Code(dates.Date([.. events]));
    }

    /// <summary>Runs the stages and tells what each of them decided.</summary>
    public ArticleExplanation Explain(Article article, Document document)
    {
        var trace = new ExtractionTrace();
        var fragment = Run(article, document, trace);
        return new ArticleExplainer(lexicon, article, trace).Explain(fragment);
    }

    public ArticleExplanation Explain(Article article) => Explain(article, analyzer.Analyze(article.Text));

    /// <summary>Writes what a model of relations learns from.</summary>
    public void WriteCandidates(Stream stream, Article article, AnnotatedDocument gold)
    {
        var parse = Parse(article, analyzer.Analyze(article.Text));
        var found = Find(parse, null);
        var mentions = new MentionFinder(lexicon).Find(parse.Sentences, parse.References);
        var candidates = new CandidateSet(mentions, FrameEdgeFinder.FindAll(mentions, parse.Document, found));
        TrainingCandidates.Write(stream, gold, parse.Document, parse.References, candidates, new WordFeatures(schema, lexicon));
    }

    private ArticleParse Parse(Article article, Document document)
    {
        var sentences = Parse(document, PhraseBuilder.Build(document, _names.Find(document), lexicon.Words));
        return new ArticleParse(document, sentences, _references.Resolve(article, sentences));
    }

    // What frames and rules find
    private RelationMentions Find(ArticleParse parse, ExtractionTrace? trace) =>
        new([.. _events.Read(parse.Sentences, parse.References, trace)], [.. _states.Read(parse.Sentences, parse.References)]);

    private List<SentenceParse> Parse(Document document, IReadOnlyList<Phrase> phrases)
    {
        var parses = new List<SentenceParse>(document.Sentences.Count);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            var own = new List<Phrase>();
            for (; next < phrases.Count && phrases[next].Head.Index < sentence.Tokens.End; next++)
            {
                own.Add(phrases[next]);
            }

            ISentenceParser parser = DependencyTree.Exists(sentence) ? _trees : _shallow;
            parses.Add(parser.Parse(sentence, own));
        }

        return parses;
    }

    private List<Edge> BuildEdges(Article article, ArticleParse parse, RelationMentions mentions, ExtractionTrace? trace)
    {
        var builder = new EdgeBuilder(schema, article, parse.Document, trace);
        var dates = new DateReader(lexicon, article, parse.Document, parse.Sentences, parse.References, trace);
        return
        [
            .. mentions.States.Select(builder.Build).OfType<Edge>(),
            .. dates.Date(mentions.Events).SelectMany(told => builder.Build(told.Mention, told.Date, PlaceReader.Find(told.Mention, parse.References))),
        ];
    }
}
