namespace RelationsGraph.Tests.Cli;

/// <summary>The commands that read a store, by what a person sees.</summary>
public sealed class QueryCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("show")]
    [InlineData("path")]
    [InlineData("centrality")]
    [InlineData("components")]
    [InlineData("export")]
    [InlineData("forget")]
    [InlineData("schema")]
    [InlineData("cypher")]
    public async Task A_command_answers_as_expected(string command)
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "RelationsGraph.Tests", "Cases", "cli", command + ".txt")))
        {
            await _shell.RunLineAsync(line);
        }

        Expectation.Matches($"Cli/{command}.txt", _shell.Transcript.ToString());
    }
}
