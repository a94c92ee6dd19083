using System.Globalization;
using System.Text;
using RelationsGraph.Language;
using RelationsGraph.Language.Tagging;

namespace RelationsGraph.TaggerTrainer;

/// <summary>How well the analysis agrees with a treebank. All figures run from 0 to 1.</summary>
/// <param name="PartOfSpeech">Words with the right part of speech, where the words are given.</param>
/// <param name="Form">Words with the right part of speech and form, where the words are given.</param>
/// <param name="Lemma">Words with the right lemma, letter case ignored, where the words are given.</param>
/// <param name="RawPartOfSpeech">F1 of words found in the raw text with the right part of speech.</param>
/// <param name="Tokens">F1 of words found in the raw text.</param>
/// <param name="Sentences">F1 of sentences found in the raw text.</param>
public sealed record TreebankScore(
    double PartOfSpeech, double Form, double Lemma, double RawPartOfSpeech, double Tokens, double Sentences)
{
    /// <summary>Analyses the text of the sentences twice, with and without their words given, and compares.</summary>
    /// <remarks>The raw text is made of the words; paragraphs are set apart by a blank line.</remarks>
    public static TreebankScore Measure(IReadOnlyList<TreebankSentence> gold)
    {
        var (text, spans) = Write(gold);
        var analyzer = new TextAnalyzer();
        var given = analyzer.Analyze(text, spans);
        var raw = analyzer.Analyze(text);
        var words = gold.SelectMany(s => s.Words).ToArray();
        var goldSpans = spans.SelectMany(s => s).ToArray();
        return new TreebankScore(
            Share(given.Tokens, words, (t, w) => t.PartOfSpeech == TreebankTags.PartOfSpeechOf(w.PartOfSpeech)),
            Share(given.Tokens, words, (t, w) => new Tag(t.PartOfSpeech, t.Form) == TreebankTags.Of(w)),
            Share(given.Tokens, words, (t, w) => t.Lemma.Equals(w.Lemma, StringComparison.OrdinalIgnoreCase)),
            F1(raw.Tokens.Select(t => (t.Span, t.PartOfSpeech)), goldSpans.Zip(words, (s, w) => (s, TreebankTags.PartOfSpeechOf(w.PartOfSpeech)))),
            F1(raw.Tokens.Select(t => t.Span), goldSpans),
            F1(raw.Sentences.Select(s => s.Span), spans.Select(s => new TextSpan(s[0].Start, s[^1].End))));
    }

    /// <summary>The figures as percentages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"words given: UPOS {PartOfSpeech:P2}, with form {Form:P2}, lemma {Lemma:P2}; raw text: words F1 {Tokens:P2}, sentences F1 {Sentences:P2}, UPOS F1 {RawPartOfSpeech:P2}");

    private static (string Text, List<IReadOnlyList<TextSpan>> Spans) Write(IReadOnlyList<TreebankSentence> sentences)
    {
        var text = new StringBuilder();
        var spans = new List<IReadOnlyList<TextSpan>>();
        foreach (var sentence in sentences)
        {
            text.Append(sentence.OpensParagraph && text.Length > 0 ? "\n\n" : string.Empty);
            var words = new List<TextSpan>();
            foreach (var word in sentence.Words)
            {
                words.Add(new TextSpan(text.Length, text.Length + word.Form.Length));
                text.Append(word.Form).Append(word.HasSpaceAfter ? " " : string.Empty);
            }

            spans.Add(words);
        }

        return (text.ToString(), spans);
    }

    private static double Share(IReadOnlyList<Token> tokens, TreebankWord[] words, Func<Token, TreebankWord, bool> isRight) =>
        (double)tokens.Zip(words, isRight).Count(right => right) / words.Length;

    private static double F1<T>(IEnumerable<T> found, IEnumerable<T> gold)
    {
        var goldSet = gold.ToHashSet();
        var foundSet = found.ToHashSet();
        return 2.0 * foundSet.Count(goldSet.Contains) / (foundSet.Count + goldSet.Count);
    }
}
