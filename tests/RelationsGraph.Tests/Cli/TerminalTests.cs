namespace RelationsGraph.Tests.Cli;

public sealed class TerminalTests : IDisposable
{
    private const int Width = 100;
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task In_a_terminal_words_are_cut_to_its_width()
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        _shell.Adapt = environment => environment with
        {
            IsOutputTerminal = true, Width = Width, Variables = environment.Variables.Add("NO_COLOR", "1"),
        };
        await _shell.RunLineAsync("show Ukraine");
        await _shell.RunLineAsync("centrality --top 3");
        Expectation.Matches("Cli/terminal.txt", _shell.Transcript.ToString());
        Assert.All(_shell.Transcript.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, Width));
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "1", false)]
    [InlineData(false, null, false)]
    public async Task Colours_are_for_terminals_that_allow_them(bool isTerminal, string? noColor, bool isColoured)
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        _shell.Adapt = environment => environment with
        {
            IsOutputTerminal = isTerminal,
            Variables = noColor is null ? environment.Variables : environment.Variables.Add("NO_COLOR", noColor),
        };
        Assert.Equal(isColoured, (await _shell.RunAsync("components")).Output.Contains('\u001b'));
    }

    [Fact]
    public async Task What_an_article_holds_cannot_command_the_terminal()
    {
        _shell.Adapt = environment => environment with { IsOutputTerminal = true, Variables = environment.Variables.Add("NO_COLOR", "1") };
        _shell.Write("a.jsonl", "{\"title\":\"A \\u001b[31mred\\u0007 title\",\"text\":\"China backs Peru.\"}\n{\"text\":\"x\",\"published\":\"\\u001b]0;x\\u0007\"}");
        var ingested = await _shell.RunAsync("ingest", "a.jsonl");
        var forgotten = await _shell.RunAsync("forget", "red");
        Assert.Contains("A  [31mred  title", ingested.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(ingested.Output + ingested.Error + forgotten.Error, c => char.IsControl(c) && c != '\n');
    }
}
