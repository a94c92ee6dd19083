using RelationsGraph.Language.Segmentation;
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
    /// <summary>Analyses a text. Any text is valid; the time is linear in its length.</summary>
    /// <param name="text">The text; a first line that stands alone counts as a headline, a line break ends a paragraph.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
#pragma warning disable CA1822 // an analyser is made once and handed on: a later one holds a loaded model
    public Document Analyze(string text)
#pragma warning restore CA1822
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = Tokenizer.Tokenize(text);
        var paragraphs = ParagraphFinder.Find(text, spans);
        var quotations = QuotationFinder.Find(text, spans, paragraphs);
        var starts = SentenceSplitter.Split(text, spans, paragraphs, quotations);
        return DocumentBuilder.Build(text, spans, paragraphs, quotations, starts);
    }
}
