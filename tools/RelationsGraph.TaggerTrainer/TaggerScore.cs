using System.Globalization;
using RelationsGraph.Language;
using RelationsGraph.Language.Tagging;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.TaggerTrainer;

/// <summary>How well the built-in analysis agrees with a treebank. All figures run from 0 to 1.</summary>
/// <param name="PartOfSpeech">Words with the right part of speech, where the words are given.</param>
/// <param name="Form">Words with the right part of speech and form, where the words are given.</param>
/// <param name="Lemma">Words with the right lemma, letter case ignored, where the words are given.</param>
/// <param name="RawPartOfSpeech">F1 of words found in the raw text with the right part of speech.</param>
/// <param name="RawWords">F1 of words found in the raw text.</param>
/// <param name="RawSentences">F1 of sentences found in the raw text.</param>
public sealed record TaggerScore(
    double PartOfSpeech, double Form, double Lemma, double RawPartOfSpeech, double RawWords, double RawSentences)
{
    /// <summary>Analyses the text of the sentences twice, with and without their words given, and compares.</summary>
    public static TaggerScore Measure(IReadOnlyList<TreebankSentence> gold)
    {
        var analyzer = new TextAnalyzer();
        var (text, spans) = TreebankConversion.ToWords(gold);
        var given = analyzer.Analyze(text, spans).Tokens;
        var raw = TreebankScorer.Score(gold, [.. analyzer.Analyze(TreebankConversion.ToText(gold)).ToTreebankSentences()])
            .ToDictionary(pair => pair.Metric, pair => pair.Score.F1);
        var words = gold.SelectMany(sentence => sentence.Words).ToArray();
        return new TaggerScore(
            Share(given, words, (token, word) => token.PartOfSpeech == TreebankTags.PartOfSpeechOf(word.Upos)),
            Share(given, words, (token, word) => new Tag(token.PartOfSpeech, token.Form) == TreebankTags.Of(word)),
            Share(given, words, (token, word) => token.Lemma.Equals(word.Lemma, StringComparison.OrdinalIgnoreCase)),
            raw["UPOS"],
            raw["Words"],
            raw["Sentences"]);
    }

    /// <summary>The figures as percentages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"words given: UPOS {PartOfSpeech:P2}, with form {Form:P2}, lemma {Lemma:P2}; raw text: words F1 {RawWords:P2}, sentences F1 {RawSentences:P2}, UPOS F1 {RawPartOfSpeech:P2}");

    private static double Share(IReadOnlyList<Token> tokens, TreebankWord[] words, Func<Token, TreebankWord, bool> isRight) =>
        (double)tokens.Zip(words, isRight).Count(right => right) / words.Length;
}
