using RelationsGraph.Language;
using RelationsGraph.Language.Names;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Cli.Commands;

/// <summary>Measures the names that the analysis finds against annotated ones.</summary>
internal static class NameEvaluation
{
    /// <summary>Analyses the sentences of a file, their words given, and compares.</summary>
    /// <param name="file">Names in columns.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="analyzer">What analyses.</param>
    /// <exception cref="NameColumnsException">The file breaks the format.</exception>
    public static IReadOnlyList<(string Metric, TreebankScore Score)> Measure(string file, string path, TextAnalyzer analyzer)
    {
        using var reader = new StreamReader(path);
        var gold = NameColumnsReader.Read(reader, file);
        return NameScorer.Score(gold, Analyze(gold, analyzer));
    }

    private static List<NamedSentence> Analyze(IReadOnlyList<NamedSentence> sentences, TextAnalyzer analyzer)
    {
        var text = string.Concat(sentences.Select(sentence => string.Join(' ', sentence.Words) + "\n"));
        var start = 0;
        var words = new List<IReadOnlyList<TextSpan>>();
        foreach (var sentence in sentences)
        {
            var spans = new List<TextSpan>();
            foreach (var word in sentence.Words)
            {
                spans.Add(new TextSpan(start, start + word.Length));
                start += word.Length + 1;
            }

            words.Add(spans);
        }

        return [.. analyzer.Analyze(text, words).Sentences.Zip(
            sentences, (found, given) => new NamedSentence(given.Words, [.. found.Tokens.Select(token => token.Analysis?.NameTag ?? "O")]))];
    }
}
