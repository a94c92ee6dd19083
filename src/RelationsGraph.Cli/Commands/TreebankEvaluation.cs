using RelationsGraph.Cli.Output;
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

    /// <summary>The figures as a table, per cent.</summary>
    public static ResultTable ToTable(IReadOnlyList<(string Metric, TreebankScore Score)> scores) => new(
        [new("metric"), new("precision", ColumnKind.Number), new("recall", ColumnKind.Number), new("F1", ColumnKind.Number)],
        scores.Select(pair => (IReadOnlyList<object?>)[pair.Metric, Share(pair.Score.Precision), Share(pair.Score.Recall), Share(pair.Score.F1)]));

    /// <summary>The figures as values from 0 to 1, by metric.</summary>
    public static object ToJson(IReadOnlyList<(string Metric, TreebankScore Score)> scores) => scores.ToDictionary(
        pair => pair.Metric,
        pair => (object?)new Dictionary<string, object?> { ["precision"] = pair.Score.Precision, ["recall"] = pair.Score.Recall, ["f1"] = pair.Score.F1 });

    private static Document Analyze(List<TreebankSentence> gold, TextAnalyzer analyzer, bool goldTokens)
    {
        if (!goldTokens)
        {
            return analyzer.Analyze(TreebankConversion.ToText(gold));
        }

        var (text, words) = TreebankConversion.ToWords(gold);
        return analyzer.Analyze(text, words);
    }

    private static string Share(double value) => value.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);
}
