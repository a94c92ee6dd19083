using System.Globalization;
using RelationsGraph.Extraction.Evaluation;

namespace RelationsGraph.Cli.Output;

/// <summary>The figures of an evaluation.</summary>
internal static class ScoreReport
{
    /// <summary>Writes them as tables: the figures, the worst types, the worst edges.</summary>
    public static void Write(CommandOutput output, GraphScore score, int worst)
    {
        output.Text.WriteLine($"{score.DocumentCount} documents, {score.PredictedCount} predicted");
        output.Text.WriteLine();
        TableResult.Write(output, CountTable("", Figures(score)));
        output.Text.WriteLine();
        TableResult.Write(output, new ResultTable(
            [new("of the right typed events"), new("accuracy", ColumnKind.Number)],
            Accuracies(score).Select(accuracy => (IReadOnlyList<object?>)[accuracy.Name, Share(accuracy.Value)])));
        output.Text.WriteLine();
        if (!score.Reliability.IsEmpty)
        {
            TableResult.Write(output, ReliabilityTable(score.Reliability));
            output.Text.WriteLine();
        }

        output.Text.WriteLine("Types with most errors");
        TableResult.Write(output, CountTable("type", score.Types.Take(worst).Select(type => (type.Key, type.Value))));
        WriteMistakes(output, "Missed edges", score.Mistakes.Where(mistake => mistake.IsMissed), worst);
        WriteMistakes(output, "Wrong edges", score.Mistakes.Where(mistake => !mistake.IsMissed), worst);
    }

    /// <summary>The figures as values, under the names that the scoring script of the gold sets uses.</summary>
    public static object ToJson(GraphScore score, int worst)
    {
        var values = new Dictionary<string, object?>
        {
            ["documents"] = score.DocumentCount,
            ["predicted"] = score.PredictedCount,
        };
        foreach (var (name, counts) in Figures(score))
        {
            values.Add(name, ToJson(counts));
        }

        foreach (var (name, value) in Accuracies(score))
        {
            values.Add(name + " accuracy", value);
        }

        values.Add("reliability", score.Reliability.Select(ToJson).ToList());
        values.Add("types", score.Types.ToDictionary(type => type.Key, type => (object?)ToJson(type.Value)));
        values.Add("missed", score.Mistakes.Where(mistake => mistake.IsMissed).Take(worst).Select(ToJson).ToList());
        values.Add("wrong", score.Mistakes.Where(mistake => !mistake.IsMissed).Take(worst).Select(ToJson).ToList());
        return values;
    }

    private static (string Name, MatchCounts Counts)[] Figures(GraphScore score) =>
    [
        ("entity", score.Entities), ("pair", score.Pairs), ("typed", score.TypedEdges), ("typed events", score.TypedEvents), ("typed states", score.TypedStates),
    ];

    private static (string Name, double? Value)[] Accuracies(GraphScore score) =>
        [("status", score.StatusAccuracy), ("negation", score.NegationAccuracy), ("date", score.DateAccuracy)];

    private static ResultTable CountTable(string name, IEnumerable<(string Name, MatchCounts Counts)> rows) => new(
        [
            new(name), new("precision", ColumnKind.Number), new("recall", ColumnKind.Number), new("F1", ColumnKind.Number),
            new("right", ColumnKind.Number), new("wrong", ColumnKind.Number), new("missed", ColumnKind.Number),
        ],
        rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Name, Share(row.Counts.Precision), Share(row.Counts.Recall), Share(row.Counts.F1), row.Counts.Right, row.Counts.Wrong, row.Counts.Missed,
        ]));

    private static ResultTable ReliabilityTable(IEnumerable<ConfidenceBand> bands) => new(
        [new("typed edges with confidence"), new("edges", ColumnKind.Number), new("mean confidence", ColumnKind.Number), new("right", ColumnKind.Number)],
        bands.Select(band => (IReadOnlyList<object?>)
        [
            string.Create(CultureInfo.InvariantCulture, $"{band.From:F1} to {band.To:F1}"), band.Count, Share(band.MeanConfidence), Share(band.RightShare),
        ]));

    private static void WriteMistakes(CommandOutput output, string head, IEnumerable<GraphMistake> mistakes, int worst)
    {
        output.Text.WriteLine();
        output.Text.WriteLine(head);
        TableResult.Write(output, new ResultTable(
            [new("document"), new("from"), new("relation"), new("to"), new("status"), new("words", ColumnKind.Words)],
            mistakes.Take(worst).Select(mistake => (IReadOnlyList<object?>)
            [
                mistake.DocumentId, mistake.Relation.Source, mistake.Relation.Type, mistake.Relation.Target, mistake.Relation.Status, mistake.Relation.Evidence,
            ])));
    }

    private static string Share(double? share) => share?.ToString("F4", CultureInfo.InvariantCulture) ?? "-";

    private static Dictionary<string, object?> ToJson(MatchCounts counts) => new()
    {
        ["precision"] = counts.Precision,
        ["recall"] = counts.Recall,
        ["f1"] = counts.F1,
        ["tp"] = counts.Right,
        ["fp"] = counts.Wrong,
        ["fn"] = counts.Missed,
    };

    private static Dictionary<string, object?> ToJson(ConfidenceBand band) => new()
    {
        ["from"] = band.From,
        ["to"] = band.To,
        ["edges"] = band.Count,
        ["mean confidence"] = band.MeanConfidence,
        ["right"] = band.RightShare,
    };

    private static Dictionary<string, object?> ToJson(GraphMistake mistake) => new()
    {
        ["document"] = mistake.DocumentId,
        ["source"] = mistake.Relation.Source,
        ["type"] = mistake.Relation.Type,
        ["target"] = mistake.Relation.Target,
        ["evidence"] = mistake.Relation.Evidence,
    };
}
