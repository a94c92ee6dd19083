using System.Text;

namespace RelationsGraph.Language.Treebanks;

/// <summary>Turns documents into treebank sentences, and treebank sentences into texts to analyse.</summary>
public static class TreebankConversion
{
    /// <summary>
    /// The sentences of a document. Without a model's analysis there are no trees: every word but the first hangs under the
    /// first as <c>dep</c>; features and language-specific tags are <c>_</c>.
    /// </summary>
    public static IEnumerable<TreebankSentence> ToTreebankSentences(this Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Sentences.Select((sentence, i) => new TreebankSentence(
            ToTokens(sentence.Tokens), i == 0 || sentence.Paragraph != document.Sentences[i - 1].Paragraph));
    }

    /// <summary>The running text of sentences: those of a paragraph by blanks, paragraphs by an empty line.</summary>
    public static string ToText(IEnumerable<TreebankSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length == 0 ? "" : sentence.OpensParagraph ? "\n\n" : " ").Append(sentence.Text);
        }

        return text.ToString();
    }

    /// <summary>A text of the words of sentences, a line each, with their places in it: for analysing given words.</summary>
    public static (string Text, IReadOnlyList<IReadOnlyList<TextSpan>> Words) ToWords(IEnumerable<TreebankSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        var words = new List<IReadOnlyList<TextSpan>>();
        foreach (var sentence in sentences)
        {
            var spans = new List<TextSpan>();
            foreach (var token in sentence.Tokens)
            {
                foreach (var word in token.Words)
                {
                    spans.Add(new TextSpan(text.Length, text.Length + word.Form.Length));
                    text.Append(word.Form);
                }

                text.Append(token.HasSpaceAfter ? " " : "");
            }

            text.Append('\n');
            words.Add(spans);
        }

        return (text.ToString(), words);
    }

    private static List<TreebankToken> ToTokens(TokenSpan sentence)
    {
        var tokens = new List<TreebankToken>();
        for (var i = 0; i < sentence.Count; i++)
        {
            var first = i;
            while (i + 1 < sentence.Count && !sentence[i].HasSpaceAfter && IsPartOfOneToken(sentence[i], sentence[i + 1]))
            {
                i++;
            }

            var words = Enumerable.Range(first, i - first + 1).Select(n => ToWord(sentence[n], n)).ToList();
            tokens.Add(new TreebankToken(string.Concat(words.Select(word => word.Form)), words, sentence[i].HasSpaceAfter));
        }

        return tokens;
    }

    // doesn't, Peru's, cannot: words that are written as one
    private static bool IsPartOfOneToken(Token token, Token next) =>
        (char.IsLetter(token.Text[^1]) && char.IsLetter(next.Text[0]))
        || (next.Lower is "'s" or "'re" or "'ve" or "'ll" or "'d" or "'m" or "'" && next.PartOfSpeech != PartOfSpeech.Punct);

    private static TreebankWord ToWord(Token token, int place) => token.Analysis is { } word
        ? new TreebankWord(token.Text, word.Lemma, word.Upos, word.Xpos, word.Features, word.Head + 1, word.Relation)
        : new TreebankWord(
            token.Text,
            token.Lemma,
            token.PartOfSpeech == PartOfSpeech.Other ? "X" : token.PartOfSpeech.ToString().ToUpperInvariant(),
            "_",
            "_",
            place == 0 ? 0 : 1,
            place == 0 ? "root" : "dep");
}
