using RelationsGraph.Cli;
using RelationsGraph.Graph.Formats;

namespace RelationsGraph.Tests.Cli;

public sealed class DemoCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task The_demo_does_the_whole_main_job_and_leaves_the_drawing_alone()
    {
        var outcome = await _shell.RunAsync("demo");
        Assert.Equal((ExitCode.Success, "Wrote graph.graphml.\n"), (outcome.ExitCode, outcome.Error));
        Assert.Equal(["graph.graphml"], Directory.GetFileSystemEntries(_shell.Folder).Select(Path.GetFileName));
        using var file = File.OpenRead(_shell.PathOf("graph.graphml"));
        Assert.NotEmpty(GraphMlReader.Read(file).Edges);
        Assert.All(
            ["ingest", "cypher", "path", "centrality", "show", "export"],
            command => Assert.Contains($"\n$ relgraph {command} ", outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_demo_prints_the_same_whenever_it_runs() =>
        Assert.Equal((await _shell.RunAsync("demo")).Output, (await _shell.RunAsync("demo")).Output);
}
