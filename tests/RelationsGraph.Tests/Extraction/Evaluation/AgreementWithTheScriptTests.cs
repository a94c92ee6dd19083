using System.Text.Json;
using RelationsGraph.Extraction.Evaluation;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction.Evaluation;

/// <summary>The scorer gives the figures of the script that defines them, on gold graphs that were spoilt in many ways.</summary>
public class AgreementWithTheScriptTests
{
    [Theory]
    [InlineData("dev.jsonl", 1, 35)]
    [InlineData("dev.jsonl", 2, 35)]
    [InlineData("train.jsonl", 3, 600)]
    public async Task All_figures_are_those_of_the_script(string goldName, int seed, int documentCount)
    {
        var script = SharedData.Require("tools", "score_graph.py");
        var goldPath = SharedData.Require("gold", goldName);
        using var folder = new TemporaryFolder();
        var gold = (await ReadAsync(goldPath)).Take(documentCount).ToList();
        var predicted = gold.Select(document => new GraphSpoiler(seed).Spoil(document)).OfType<AnnotatedDocument>().ToList();
        File.WriteAllLines(folder.PathOf("gold.jsonl"), File.ReadLines(goldPath).Take(documentCount));
        await WriteAsync(folder.PathOf("predicted.jsonl"), predicted);

        var output = await ExternalProgram.RunAsync("python3", script, folder.PathOf("gold.jsonl"), folder.PathOf("predicted.jsonl"), "--json");

        var score = Score(gold, await ReadAsync(folder.PathOf("predicted.jsonl")));
        using var expected = JsonDocument.Parse(output);
        AssertCounts(expected, "entity", score.Entities);
        AssertCounts(expected, "pair", score.Pairs);
        AssertCounts(expected, "typed", score.TypedEdges);
        AssertCounts(expected, "typed events", score.TypedEvents);
        AssertCounts(expected, "typed states", score.TypedStates);
        Assert.Equal(expected.RootElement.GetProperty("status accuracy").GetDouble(), score.StatusAccuracy);
        Assert.Equal(expected.RootElement.GetProperty("negation accuracy").GetDouble(), score.NegationAccuracy);
        Assert.Equal(expected.RootElement.GetProperty("date accuracy").GetDouble(), score.DateAccuracy);
        Assert.InRange(score.TypedEdges.F1, 0.2, 0.95); // spoilt enough to tell, not beyond recognition
    }

    private static GraphScore Score(IEnumerable<AnnotatedDocument> gold, IEnumerable<AnnotatedDocument> predicted)
    {
        var byId = predicted.ToDictionary(document => document.Id);
        var scorer = new GraphScorer(GraphSchema.Default);
        foreach (var document in gold)
        {
            scorer.Add(document, byId.GetValueOrDefault(document.Id));
        }

        return scorer.Score;
    }

    private static void AssertCounts(JsonDocument expected, string name, MatchCounts counts)
    {
        var figures = expected.RootElement.GetProperty(name);
        var script = ("tp fp fn".Split(' ').Select(key => figures.GetProperty(key).GetInt32()), figures.GetProperty("precision").GetDouble(),
            figures.GetProperty("recall").GetDouble(), figures.GetProperty("f1").GetDouble());
        Assert.Equal(script.Item1, [counts.Right, counts.Wrong, counts.Missed]);
        Assert.Equal((script.Item2, script.Item3, script.Item4), (counts.Precision, counts.Recall, counts.F1));
    }

    private static async Task<List<AnnotatedDocument>> ReadAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        return await AnnotatedDocumentReader.ReadAsync(stream, path).ToListAsync();
    }

    private static async Task WriteAsync(string path, IEnumerable<AnnotatedDocument> documents)
    {
        await using var stream = File.Create(path);
        foreach (var document in documents)
        {
            await AnnotatedDocumentWriter.WriteAsync(stream, document);
        }
    }
}
