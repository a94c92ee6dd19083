using RelationsGraph.Language.Chunking;
using RelationsGraph.Language.Lemmas;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Relations;
using RelationsGraph.Language.Segmentation;
using RelationsGraph.Language.Tagging;
using RelationsGraph.Language.Tokenization;

namespace RelationsGraph.Language;

/// <summary>Analyses English text: the front door of this assembly. Immutable, and safe to share between threads.</summary>
/// <example>
/// <code>
/// var document = new TextAnalyzer().Analyze("Lavrov met his Chinese counterpart in Moscow.");
/// var verb = document.Sentences[0].VerbGroups[0].Main; // met: Verb, Past, lemma "meet"
/// </code>
/// </example>
public sealed class TextAnalyzer
{
    private readonly LanguageModel? _languageModel;
    private readonly ModelStage? _model;

    /// <summary>Makes an analyser.</summary>
    /// <param name="model">
    /// A trained model that tags, lemmatises, parses and names; null for the built-in tagger, which gives no trees and names.
    /// </param>
    /// <param name="keepsVectors">Whether documents get the contextual vectors of their words, which only a model has.</param>
    public TextAnalyzer(LanguageModel? model = null, bool keepsVectors = false)
    {
        _languageModel = model;
        _model = model is null ? null : new ModelStage(model, keepsVectors);
    }

    /// <summary>This analyser, or one of the same model that keeps vectors, if a model of relations reads them.</summary>
    /// <exception cref="ModelMismatchException">The model of relations was trained on other vectors than this analysis makes.</exception>
    public TextAnalyzer PrepareFor(RelationModel relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        if (relations.VectorLength is not { } length)
        {
            return this;
        }

        if (_languageModel is null)
        {
            throw new ModelMismatchException($"{relations.Path} reads the word vectors of a language model, and the text is to be analysed without one.");
        }

        if (relations.Trunk is { } trunk && trunk != _languageModel.Trunk)
        {
            throw new ModelMismatchException($"{relations.Path} was trained on the word vectors of the language model {trunk}, and {_languageModel.Path} is {_languageModel.Trunk ?? "another"}.");
        }

        return _languageModel.MeasureVectors() is var made && made != length
            ? throw new ModelMismatchException($"{relations.Path} reads word vectors of {length} numbers, and those of {_languageModel.Path} have {made}.")
            : new TextAnalyzer(_languageModel, keepsVectors: true);
    }

    /// <summary>Analyses a text. Any text is valid; the time is linear in its length.</summary>
    /// <param name="text">The text; a line break ends a paragraph, and with it a sentence, unless the lines are hard-wrapped.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public Document Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Tokenize(text);
        var paragraphs = ParagraphFinder.Find(text, tokens);
        var quotations = QuotationFinder.Find(text, tokens, paragraphs);
        if (_model is not null)
        {
            var reading = _model.Read(text, tokens, paragraphs, areSentences: false);
            return Finish(new DocumentDraft(text, tokens, paragraphs, quotations, reading.SentenceStarts), reading);
        }

        var sentences = SentenceSplitter.Split(text, tokens, paragraphs, quotations);
        return Finish(new DocumentDraft(text, tokens, paragraphs, quotations, sentences), null);
    }

    /// <summary>Analyses a text whose sentences and words are known, as those of a treebank are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">For each sentence the spans of its words, at least one; all in order and not overlapping.</param>
    /// <exception cref="ArgumentNullException">The text or the words are null.</exception>
    /// <exception cref="ArgumentException">A sentence is empty, or a span is empty, out of order or outside the text.</exception>
    public Document Analyze(string text, IReadOnlyList<IReadOnlyList<TextSpan>> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var draft = Draft(text, words);
        var starts = Enumerable.Range(0, draft.SentenceCount).Select(draft.StartOf).ToList();
        return Finish(draft, _model?.Read(text, [.. draft.Tokens.Select(token => token.Span)], starts, areSentences: true));
    }

    /// <summary>Makes the document of a text whose words were analysed elsewhere: by an earlier run, by another parser, or by hand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">For each sentence its words, at least one; all in order and not overlapping.</param>
    /// <exception cref="ArgumentNullException">The text or the sentences are null.</exception>
    /// <exception cref="ArgumentException">
    /// A sentence is empty, a span is empty, out of order or outside the text, or a head is no word of its sentence.
    /// </exception>
    public static Document Assemble(string text, IReadOnlyList<IReadOnlyList<AnalyzedWord>> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        foreach (var sentence in sentences)
        {
            if (sentence.FirstOrDefault(word => word.Analysis.Head < -1 || word.Analysis.Head >= sentence.Count) is { } astray)
            {
                throw new ArgumentException($"The head of the word at {astray.Span} must be -1 or the place of a word of its sentence, not {astray.Analysis.Head}.", nameof(sentences));
            }
        }

        var draft = Draft(text, [.. sentences.Select(sentence => sentence.Select(word => word.Span).ToList())]);
        var starts = Enumerable.Range(0, draft.SentenceCount).Select(draft.StartOf).ToList();
        return Finish(draft, new ModelReading(starts, [.. sentences.SelectMany(sentence => sentence).Select(word => word.Analysis)], null));
    }

    private static DocumentDraft Draft(string text, IReadOnlyList<IReadOnlyList<TextSpan>> words)
    {
        var tokens = new List<TextSpan>();
        var sentences = new List<int>();
        foreach (var sentence in words)
        {
            sentences.Add(tokens.Count);
            AddWords(text, sentence, tokens);
        }

        var paragraphs = ParagraphFinder.Find(text, tokens);
        return new DocumentDraft(text, tokens, paragraphs, QuotationFinder.Find(text, tokens, paragraphs), sentences);
    }

    private static Document Finish(DocumentDraft draft, ModelReading? reading)
    {
        if (reading is null)
        {
            TaggingStage.Run(draft);
            LemmaStage.Run(draft);
        }
        else
        {
            ModelStage.Apply(draft, reading);
        }

        return draft.ToDocument(ChunkingStage.Run);
    }

    private static void AddWords(string text, IReadOnlyList<TextSpan> sentence, List<TextSpan> tokens)
    {
        if (sentence.Count == 0)
        {
            throw new ArgumentException("A sentence has no words.", nameof(sentence));
        }

        foreach (var span in sentence)
        {
            if (span.Length <= 0 || span.Start < (tokens.Count > 0 ? tokens[^1].End : 0) || span.End > text.Length)
            {
                throw new ArgumentException($"The word at {span} is empty, out of order or outside the text.", nameof(sentence));
            }

            tokens.Add(span);
        }
    }
}
