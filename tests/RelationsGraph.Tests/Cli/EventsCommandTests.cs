using System.Text.Json;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed class EventsCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public EventsCommandTests() => _shell.Write(
        "articles.jsonl",
        """
        {"id":"a","published":"2025-03-28","source":"example.org","text":"On Monday, Ghana condemned Togo, \"a neighbour\". Ghanaian workers went on strike, and Peru praised Ghana."}
        {"id":"b","text":"Kenya imposed sanctions on Chad."}
        {"id":"c","text":"Nothing happened."}
        """);

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Records_are_written_in_every_format()
    {
        await _shell.RunLineAsync("events articles.jsonl --model none");
        await _shell.RunLineAsync("events articles.jsonl --model none --format csv --events main");
        await _shell.RunLineAsync("events articles.jsonl --model none --format gsr");
        await _shell.RunLineAsync("events articles.jsonl --model none --format gsr --events all");
        await _shell.RunLineAsync("events articles.jsonl --format xml");
        await _shell.RunLineAsync("events articles.jsonl --events some");
        await _shell.RunLineAsync("events nowhere.jsonl");
        Expectation.Matches("Cli/events.txt", _shell.Transcript.ToString());
    }

    [Fact]
    public async Task The_columns_are_those_of_the_page_about_them()
    {
        var csv = await _shell.RunAsync("events", "articles.jsonl", "--model", "none", "--format", "csv", "--quiet");
        var jsonl = await _shell.RunAsync("events", "articles.jsonl", "--model", "none", "--quiet");
        var documented = File.ReadLines(Repository.PathOf("docs", "events.md")).SkipWhile(line => line != "## Columns").Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim().Trim('`')).ToList();
        Assert.Equal(documented, csv.Output.Split("\r\n")[0].Split(','));
        foreach (var line in jsonl.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var record = JsonDocument.Parse(line);
            Assert.Equal(documented, record.RootElement.EnumerateObject().Select(property => property.Name));
        }
    }

    [Fact]
    public async Task A_bad_article_is_named_and_the_others_are_coded()
    {
        _shell.Write("bad.jsonl", "broken\n{\"id\":\"x\",\"text\":\"Ghana thanked Togo.\"}\n");
        var outcome = await _shell.RunAsync("events", "bad.jsonl", "--model", "none", "--format", "gsr");
        Assert.Equal(ExitCode.SomeBad, outcome.ExitCode);
        Assert.Equal("{\"id\":\"x\",\"events\":[{\"source\":\"GHA\",\"event\":\"SUPPORT\",\"target\":\"TGO\"}]}\n", outcome.Output);
        Assert.Contains("1 article coded, 1 bad.", outcome.Error, StringComparison.Ordinal);
    }
}
