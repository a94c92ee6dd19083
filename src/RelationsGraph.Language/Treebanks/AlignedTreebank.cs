using System.Text;

namespace RelationsGraph.Language.Treebanks;

/// <summary>Sentences laid out over the characters of their text, white space left out.</summary>
internal sealed class AlignedTreebank
{
    public AlignedTreebank(IReadOnlyList<TreebankSentence> sentences, HashSet<string> universalFeatures)
    {
        var characters = new StringBuilder();
        foreach (var sentence in sentences)
        {
            var start = characters.Length;
            var words = new List<AlignedWord>();
            foreach (var token in sentence.Tokens)
            {
                var tokenStart = characters.Length;
                foreach (var character in token.Form.Where(character => !char.IsWhiteSpace(character)))
                {
                    characters.Append(character);
                }

                var span = new TextSpan(tokenStart, characters.Length);
                TokenSpans.Add(span);
                words.AddRange(token.Words.Select(word => new AlignedWord(word, span, token.Words.Count > 1, Universal(word.Features, universalFeatures))));
            }

            Link(words);
            Words.AddRange(words);
            SentenceSpans.Add(new TextSpan(start, characters.Length));
        }

        Characters = characters.ToString();
    }

    public string Characters { get; }

    public List<AlignedWord> Words { get; } = [];

    public List<TextSpan> TokenSpans { get; } = [];

    public List<TextSpan> SentenceSpans { get; } = [];

    private static void Link(List<AlignedWord> words)
    {
        foreach (var word in words)
        {
            word.Head = word.Word.Head is var head and > 0 && head <= words.Count ? words[head - 1] : null;
            word.Head?.Children.Add(word);
        }
    }

    private static string Universal(string features, HashSet<string> universal) => string.Join('|', features.Split('|')
        .Where(feature => universal.Contains(feature.Split('=')[0]))
        .Order(StringComparer.Ordinal));
}
