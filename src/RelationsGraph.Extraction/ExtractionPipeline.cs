using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Edges;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
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

    public GraphFragment Run(Article article, Document document)
    {
        var names = _names.Find(document);
        var phrases = PhraseBuilder.Build(document, names, lexicon.Words);
        var sentences = Parse(document, phrases);
        var references = _references.Resolve(article, sentences);
        var events = _events.Read(sentences, references);
        var states = _states.Read(sentences, references);
        var edges = BuildEdges(article, document, references, events, states);
        return _fragments.Build(article, sentences, references, edges);
    }

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
        Article article, Document document, ReferenceTable references, IEnumerable<EventMention> events, IEnumerable<StateMention> states)
    {
        var builder = new EdgeBuilder(schema, article, document);
        var dates = new DateReader(lexicon, article, document);
        return
        [
            .. states.Select(builder.Build).OfType<Edge>(),
            .. DatedEvent.ShareDates([.. events.Select(mention => new DatedEvent(mention, dates.Find(mention)))])
                .SelectMany(told => builder.Build(told.Mention, told.Date, PlaceReader.Find(told.Mention, references))),
        ];
    }
}
