using RelationsGraph.Language;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Cli.Commands;

/// <summary>Measures the analysis of text against a treebank, by the metrics of the CoNLL 2018 shared task.</summary>
internal static class TreebankEvaluation
{
    /// <summary>Analyses the text of a treebank and compares.</summary>
    /// <param name="file">The treebank, CoNLL-U.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="analyzer">What analyses.</param>
    /// <param name="goldTokens">Whether sentences and words are given, or found too.</param>
    /// <exception cref="ConlluException">The treebank breaks the format.</exception>
    public static IReadOnlyList<(string Metric, TreebankScore Score)> Measure(string file, string path, TextAnalyzer analyzer, bool goldTokens)
    {
        using var reader = new StreamReader(path);
        var gold = ConlluReader.Read(reader, file).ToList();
        return TreebankScorer.Score(gold, [.. Analyze(gold, analyzer, goldTokens).ToTreebankSentences()]);
    }

    private static Document Analyze(List<TreebankSentence> gold, TextAnalyzer analyzer, bool goldTokens)
    {
        if (!goldTokens)
        {
            return analyzer.Analyze(TreebankConversion.ToText(gold));
        }

        var (text, words) = TreebankConversion.ToWords(gold);
        return analyzer.Analyze(text, words);
    }
}
