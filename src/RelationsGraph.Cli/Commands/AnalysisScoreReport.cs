using System.Globalization;
using RelationsGraph.Cli.Output;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Cli.Commands;

/// <summary>Shows how well the analysis of text agrees with an annotated one.</summary>
internal static class AnalysisScoreReport
{
    /// <summary>The figures as a table, shares from 0 to 1.</summary>
    public static ResultTable ToTable(IReadOnlyList<(string Metric, TreebankScore Score)> scores) => new(
        [new("metric"), new("precision", ColumnKind.Number), new("recall", ColumnKind.Number), new("F1", ColumnKind.Number)],
        scores.Select(pair => (IReadOnlyList<object?>)[pair.Metric, Share(pair.Score.Precision), Share(pair.Score.Recall), Share(pair.Score.F1)]));

    /// <summary>The figures as values from 0 to 1, by metric.</summary>
    public static object ToJson(IReadOnlyList<(string Metric, TreebankScore Score)> scores) => scores.ToDictionary(
        pair => pair.Metric,
        pair => (object?)new Dictionary<string, object?> { ["precision"] = pair.Score.Precision, ["recall"] = pair.Score.Recall, ["f1"] = pair.Score.F1 });

    private static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
