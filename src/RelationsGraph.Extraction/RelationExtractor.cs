using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Coding;
using RelationsGraph.Extraction.Evaluation;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Extraction;

/// <summary>Turns articles into graph fragments and event records: the front door of extraction. Safe for use by several threads at once.</summary>
public sealed class RelationExtractor
{
    private readonly ExtractionPipeline _pipeline;
    private readonly int? _vectorLength;

    /// <summary>Makes an extractor for a vocabulary, with the lexicon that is built into the program.</summary>
    public RelationExtractor(GraphSchema schema)
        : this(schema, ExtractionLexicon.Load(schema))
    {
    }

    /// <summary>Makes an extractor with a lexicon of one's own, see <see cref="ExtractionLexicon.Load(GraphSchema, string)"/>.</summary>
    /// <param name="schema">The vocabulary that the graph keeps to.</param>
    /// <param name="lexicon">What is known of names and words.</param>
    /// <param name="analyzer">What analyses the text; null for the built-in analysis.</param>
    /// <param name="relations">A trained model of relations, which corrects what the lexicon finds; null for the lexicon alone.</param>
    /// <exception cref="ModelMismatchException">The model of relations reads word vectors, and the analyser makes none, or others.</exception>
    public RelationExtractor(GraphSchema schema, ExtractionLexicon lexicon, TextAnalyzer? analyzer = null, RelationModel? relations = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(lexicon);
        Schema = schema;
        Analyzer = analyzer ?? new TextAnalyzer();
        if (relations is not null)
        {
            Analyzer = Analyzer.PrepareFor(relations);
            _vectorLength = relations.VectorLength;
        }

        _pipeline = new ExtractionPipeline(schema, lexicon, Analyzer, relations);
    }

    /// <summary>The vocabulary that the graph will keep to.</summary>
    public GraphSchema Schema { get; }

    /// <summary>What analyses the text of articles: as it was given, but that it keeps the vectors of words if the model of relations reads them.</summary>
    public TextAnalyzer Analyzer { get; }

    /// <summary>Reads an article and gives the graph that it states.</summary>
    public GraphFragment Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _pipeline.Run(article);
    }

    /// <summary>Gives the graph that an article states whose text is analysed already, see <see cref="TextAnalyzer.Assemble"/>.</summary>
    /// <exception cref="ArgumentException">The document is one of another text, or lacks the vectors that the model of relations reads.</exception>
    public GraphFragment Extract(Article article, Document document)
    {
        ThrowIfUnfit(article, document);
        return _pipeline.Run(article, document);
    }

    /// <summary>
    /// Reads an article as <see cref="Extract(Article)"/> does and tells why each edge was made, and what kept other words from making one.
    /// Costs a little more time than extraction alone, and memory for all that was tried.
    /// </summary>
    public ArticleExplanation Explain(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _pipeline.Explain(article);
    }

    /// <summary>Explains an article whose text is analysed already, see <see cref="TextAnalyzer.Assemble"/>.</summary>
    /// <exception cref="ArgumentException">The document is one of another text, or lacks the vectors that the model of relations reads.</exception>
    public ArticleExplanation Explain(Article article, Document document)
    {
        ThrowIfUnfit(article, document);
        return _pipeline.Explain(article, document);
    }

    /// <summary>Writes what a model of relations learns from, one JSON object a line; <c>tools/training</c> describes it.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="article">The article.</param>
    /// <param name="gold">What is annotated of it; a document without entities where nothing is.</param>
    public void WriteCandidates(Stream stream, Article article, AnnotatedDocument gold)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(gold);
        _pipeline.WriteCandidates(stream, article, gold);
    }

    /// <summary>Reads an article and gives the events that it states in the form of event coders, see <see cref="EventRecord"/>.</summary>
    /// <remarks>The events are those of the graph, and besides them those that lack a party (<c>workers went on strike</c>) and are no edge.</remarks>
    public IReadOnlyList<EventRecord> ExtractEvents(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _pipeline.Code(article);
    }

    /// <summary>Gives the event records of an article whose text is analysed already, see <see cref="TextAnalyzer.Assemble"/>.</summary>
    /// <exception cref="ArgumentException">The document is one of another text, or lacks the vectors that the model of relations reads.</exception>
    public IReadOnlyList<EventRecord> ExtractEvents(Article article, Document document)
    {
        ThrowIfUnfit(article, document);
        return _pipeline.Code(article, document);
    }

    private void ThrowIfUnfit(Article article, Document document)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(document);
        if (document.Text != article.Text)
        {
            throw new ArgumentException("The document must be the analysis of the article's text.", nameof(document));
        }

        if (_vectorLength is { } length && document.Tokens.Count > 0 && document.Vectors?.Dimension != length)
        {
            throw new ArgumentException($"The model of relations reads word vectors of {length} numbers, which the document lacks; the extractor's {nameof(Analyzer)} makes them.", nameof(document));
        }
    }
}
