using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Edges;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Extraction.Syntax.Trees;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction;

/// <summary>The stages from an article to its graph, in order. Each is a type of its own that can be read and tested alone.</summary>
internal sealed class ExtractionPipeline(GraphSchema schema, ExtractionLexicon lexicon, TextAnalyzer analyzer)
{
    private readonly NameFinder _names = new(lexicon);
    private readonly ShallowParser _shallow = new(lexicon);
    private readonly TreeParser _trees = new(lexicon);
    private readonly ReferenceResolver _references = new(lexicon);
    private readonly EventReader _events = new(lexicon);
    private readonly StateReader _states = new(lexicon);
    private readonly FragmentBuilder _fragments = new(lexicon);

    public GraphFragment Run(Article article) => Run(article, analyzer.Analyze(article.Text));

    /// <summary>Runs the stages.</summary>
    /// <param name="article">The article.</param>
    /// <param name="document">The analysis of its text.</param>
    /// <param name="trace">Where the stages report what they decide, or null.</param>
    public GraphFragment Run(Article article, Document document, ExtractionTrace? trace = null)
    {
        var names = _names.Find(document);
        var phrases = PhraseBuilder.Build(document, names, lexicon.Words);
        var sentences = Parse(document, phrases);
        var references = _references.Resolve(article, sentences);
        trace?.Read(document, sentences, references);
        var events = _events.Read(sentences, references, trace);
        var states = _states.Read(sentences, references);
        var edges = BuildEdges(article, document, references, events, states, trace);
        return _fragments.Build(article, sentences, references, edges);
    }

    /// <summary>Runs the stages and tells what each of them decided.</summary>
    public ArticleExplanation Explain(Article article, Document document)
    {
        var trace = new ExtractionTrace();
        var fragment = Run(article, document, trace);
        return new ArticleExplainer(lexicon, article, trace).Explain(fragment);
    }

    public ArticleExplanation Explain(Article article) => Explain(article, analyzer.Analyze(article.Text));

    private List<SentenceParse> Parse(Document document, IReadOnlyList<Phrase> phrases)
    {
        var parses = new List<SentenceParse>(document.Sentences.Count);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            var own = new List<Phrase>();
            for (; next < phrases.Count && phrases[next].Start < sentence.Tokens.End; next++)
            {
                own.Add(phrases[next]);
            }

            ISentenceParser parser = DependencyTree.Exists(sentence) ? _trees : _shallow;
            parses.Add(parser.Parse(sentence, own));
        }

        return parses;
    }

    private List<Edge> BuildEdges(
        Article article, Document document, ReferenceTable references, IEnumerable<EventMention> events, IEnumerable<StateMention> states, ExtractionTrace? trace)
    {
        var builder = new EdgeBuilder(schema, article, document, trace);
        var dates = new DateReader(lexicon, article, document, trace);
        return
        [
            .. states.Select(builder.Build).OfType<Edge>(),
            .. DatedEvent.ShareDates([.. events.Select(mention => new DatedEvent(mention, dates.Find(mention)))])
                .SelectMany(told => builder.Build(told.Mention, told.Date, PlaceReader.Find(told.Mention, references))),
        ];
    }
}
