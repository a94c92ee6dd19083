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
    [InlineData("communities")]
    [InlineData("components")]
    [InlineData("bridges")]
    [InlineData("cut")]
    [InlineData("compare")]
    [InlineData("structure")]
    [InlineData("export")]
    [InlineData("forget")]
    [InlineData("schema")]
    [InlineData("cypher")]
    public async Task A_command_answers_as_expected(string command)
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        await AnswersAsExpectedAsync(command);
    }

    [Fact]
    public async Task Balance_says_who_is_on_whose_side()
    {
        foreach (var file in (string[])["events.csv", "events.map.json"])
        {
            _shell.Write(file, File.ReadAllText(Repository.PathOf("tests", "RelationsGraph.Tests", "Cases", "Import", file)));
        }

        await AnswersAsExpectedAsync("balance");
    }

    private async Task AnswersAsExpectedAsync(string command)
    {
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "RelationsGraph.Tests", "Cases", "cli", command + ".txt")))
        {
            await _shell.RunLineAsync(line);
        }

        Expectation.Matches($"Cli/{command}.txt", _shell.Transcript.ToString());
    }
}
