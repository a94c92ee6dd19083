using System.Xml.Linq;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed class CentralityCommandTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("ranks", "centrality --top 4")]
    [InlineData("edges", "centrality --edges --top 3")]
    [InlineData("months", "centrality --by month --from 2025-03-01")]
    public async Task A_ranking_is_drawn(string name, string line)
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        var outcome = await _shell.RunAsync([.. CommandLineText.Split(line), "--plot", $"{name}.svg"]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith($"Drew {name}.svg.\n", outcome.Error, StringComparison.Ordinal);
        Expectation.Matches($"Cli/{name}.svg", File.ReadAllText(_shell.PathOf($"{name}.svg")));
        Assert.Equal([$"{name}.svg"], Directory.GetFiles(_shell.Folder, "*svg*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Any_name_can_be_drawn()
    {
        _shell.Write("a.csv", "a,b\n\u5317\u4EAC <&>\u0007\uFFFE,\"A very long name of a country that has no end in sight, at all\"\n");
        _shell.Write("map.json", """
            {"title": "T", "nodes": {"a": {"label": "Country", "name": "a"}, "b": {"label": "Country", "name": "b"}},
             "edges": [{"type": "AIDS", "source": "a", "target": "b"}]}
            """);
        await _shell.RunAsync("import", "a.csv", "--map", "map.json");
        await _shell.RunAsync("centrality", "--plot", "a.svg");
        var image = XDocument.Load(_shell.PathOf("a.svg"));
        Assert.Equal(
            ["Degree", "A very long name of a country that has\u2026", "1", "\u5317\u4EAC <&>", "1"],
            image.Descendants(Svg + "text").Select(text => text.Value.Trim()));
    }

    [Fact]
    public async Task Progress_is_shown_while_it_takes_long_and_gone_after()
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        _shell.Adapt = environment => environment with { IsErrorTerminal = true, Clock = new SteppingClock(TimeSpan.FromSeconds(1)) };
        var outcome = await _shell.RunAsync("centrality", "--by", "year", "-m", "betweenness");
        Assert.Contains("[#####---------------]  25%  betweenness, ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", (await _shell.RunAsync("centrality", "--by", "year", "-m", "betweenness", "--quiet")).Error);
    }

    [Fact]
    public async Task A_graph_that_does_not_fit_into_memory_is_refused_before_it_is_read()
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        _shell.Adapt = environment => environment with { AvailableMemory = 16 * 1024 };
        var outcome = await _shell.RunAsync("centrality");
        Assert.Equal((ExitCode.Failure, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(
            "FOLDER/relations.db has 9 entities and 18 relations, which take about 0 MiB of memory; 0 MiB are there. "
            + "Take a machine with more, or a store with fewer articles; export reads a graph of any size.\n",
            outcome.Error);
    }

    [Fact]
    public async Task The_number_of_threads_changes_no_digit()
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        foreach (var measure in (string[])["betweenness", "harmonic", "pagerank", "eigenvector"])
        {
            var outputs = new List<string>();
            foreach (var threads in (string[])["1", "2", "7"])
            {
                outputs.Add((await _shell.RunAsync("centrality", "-m", measure, "--threads", threads, "--format", "json")).Output);
            }

            Assert.Single(outputs.Distinct());
        }
    }
}
