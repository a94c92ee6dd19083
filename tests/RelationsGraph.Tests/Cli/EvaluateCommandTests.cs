using System.Text.Json;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public EvaluateCommandTests()
    {
        _shell.Write(
            "gold.jsonl",
            """
            {"id":"a","entities":[{"name":"China","label":"Country","code":"CHN"},{"name":"Russia","label":"Country","code":"RUS"},{"name":"Wang Yi","label":"Person"}],"relations":[{"source":"Wang Yi","type":"VISITS","target":"Russia","status":"planned","start":"2025-03-31","end":"2025-04-02","evidence":"Wang Yi will visit Russia"},{"source":"Wang Yi","type":"REPRESENTS","target":"China","status":null}],"text":"Nobody acts."}
            {"id":"b","entities":[],"relations":[],"text":"Nothing happens."}
            """);
        _shell.Write(
            "predicted.jsonl",
            """
            {"id":"a","entities":[{"name":"Russian Federation","label":"Country","code":"RUS"},{"name":"Wang","label":"Person","aliases":["Wang Yi"]},{"name":"Beijing","label":"Place"}],"relations":[{"source":"Wang","type":"VISITS","target":"Russian Federation","status":"happened","start":"2025-03-31","end":"2025-04-02"},{"source":"Wang","type":"VISITS","target":"Beijing","status":"planned"}]}
            """);
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task The_figures_are_printed()
    {
        await _shell.RunLineAsync("evaluate gold.jsonl predicted.jsonl");
        await _shell.RunLineAsync("evaluate gold.jsonl predicted.jsonl --json --worst 1");
        await _shell.RunLineAsync("evaluate predicted.jsonl gold.jsonl --worst x");
        await _shell.RunLineAsync("evaluate nowhere.jsonl");
        Expectation.Matches("Cli/evaluate.txt", _shell.Transcript.ToString());
    }

    [Fact]
    public async Task Without_a_prediction_the_articles_are_extracted()
    {
        var outcome = await _shell.RunAsync("evaluate", "gold.jsonl", "--json");
        using var figures = JsonDocument.Parse(outcome.Output);
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Equal(2, figures.RootElement.GetProperty("predicted").GetInt32());
        Assert.Equal(3, figures.RootElement.GetProperty("entity").GetProperty("fn").GetInt32());
    }

    [Fact]
    public async Task What_is_extracted_scores_fully_against_itself()
    {
        var extracted = await _shell.RunAsync("extract", Repository.PathOf("samples"), "--format", "jsonl", "--quiet");
        _shell.Write("extracted.jsonl", extracted.Output);
        var outcome = await _shell.RunAsync("evaluate", "extracted.jsonl", "extracted.jsonl", "--json");
        using var figures = JsonDocument.Parse(outcome.Output);
        var typed = figures.RootElement.GetProperty("typed");
        Assert.Equal((0, 0), (typed.GetProperty("fp").GetInt32(), typed.GetProperty("fn").GetInt32()));
    }

    [Fact]
    public async Task A_broken_gold_file_is_named_with_its_line()
    {
        _shell.Write("gold.jsonl", "{\"id\":\"a\"}\n{\"entities\":[]}");
        var outcome = await _shell.RunAsync("evaluate", "gold.jsonl");
        Assert.Equal((ExitCode.Failure, "gold.jsonl:2: There is no \"id\".\n"), (outcome.ExitCode, outcome.Error));
    }
}
