using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed class IngestCommandTests : IDisposable
{
    private const string Good = "{\"id\":\"ID\",\"title\":\"Title ID\",\"text\":\"Somebody spoke.\"}";
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Bad_articles_are_named_and_the_good_ones_are_stored()
    {
        _shell.Write("in/a.jsonl", string.Join('\n', Article(1), "{broken", Article(2), "{\"text\":\"\"}", Article(3), Article(4)));
        File.WriteAllBytes(_shell.PathOf("in/b.txt"), [.. "caf"u8, 0xE9]);
        var outcome = await _shell.RunAsync("ingest", "in");
        Assert.Equal((ExitCode.SomeBad, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(
            """
            in/a.jsonl:2: This is not JSON, at byte 1 of the line: 'b' is an invalid start of a property name.
            in/a.jsonl:4: There is no "text".
            in/b.txt: Byte 0xE9 at position 3 is not UTF-8. The file may be Windows-1252 or Latin-1; save it as UTF-8 or UTF-16.
            4 articles read into FOLDER/relations.db, 3 bad.

            """,
            outcome.Error);
    }

    [Fact]
    public async Task Few_articles_are_shown_and_messages_are_no_results()
    {
        _shell.Write("a.txt", "Minister to visit\n\nHe will go.");
        var outcome = await _shell.RunAsync("ingest", "a.txt");
        Assert.Equal((ExitCode.Success, "1 article read into FOLDER/relations.db.\n"), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("Minister to visit\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_articles_are_bad_no_result_is_printed()
    {
        _shell.Write("a.txt", " ");
        var outcome = await _shell.RunAsync("ingest", "a.txt");
        Assert.Equal((ExitCode.SomeBad, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("a.txt: There is no text.\n0 articles read into FOLDER/relations.db, 1 bad.\n", outcome.Error);
    }

    [Fact]
    public async Task Quiet_leaves_errors_alone()
    {
        _shell.Write("a.jsonl", Article(1) + "\n[]");
        var outcome = await _shell.RunAsync("ingest", "a.jsonl", "--quiet");
        Assert.Equal((ExitCode.SomeBad, "a.jsonl:2: A line must be one JSON object, not a list.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        _shell.StandardInput = Article(1) + "\n" + Article(2);
        Assert.Equal("2 articles read into FOLDER/relations.db.\n", (await _shell.RunAsync("ingest", "-")).Error);
    }

    [Fact]
    public async Task The_store_is_where_the_option_or_else_the_variable_says()
    {
        _shell.StandardInput = Article(1);
        _shell.Adapt = environment => environment with { Variables = environment.Variables.Add("RELGRAPH_STORE", "variable.db") };
        await _shell.RunAsync("ingest", "-");
        await _shell.RunAsync("ingest", "-", "--store", "option.db");
        Assert.Equal(["option.db", "variable.db"], Directory.GetFiles(_shell.Folder, "*.db").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Shards_together_give_the_graph_of_the_whole()
    {
        _shell.Write("a.jsonl", string.Join('\n', Enumerable.Range(1, 7).Select(Article)));
        await _shell.RunAsync("ingest", "a.jsonl", "--store", "whole.db");
        Assert.Equal("3 articles read into FOLDER/parts.db.\n", (await _shell.RunAsync("ingest", "a.jsonl", "--store", "parts.db", "--shard", "1/3")).Error);
        await _shell.RunAsync("ingest", "a.jsonl", "--store", "parts.db", "--shard", "3/3");
        await _shell.RunAsync("ingest", "a.jsonl", "--store", "parts.db", "--shard", "2/3");
        Assert.Equal(
            (await _shell.RunAsync("export", "-", "--format", "graphml", "--store", "whole.db")).Output,
            (await _shell.RunAsync("export", "-", "--format", "graphml", "--store", "parts.db")).Output);
    }

    [Fact]
    public async Task The_same_article_again_changes_nothing()
    {
        _shell.Write("a.txt", "Minister to visit\n\nHe will go.");
        await _shell.RunAsync("ingest", "a.txt");
        var before = (await _shell.RunAsync("export", "-", "--format", "graphml")).Output;
        _shell.Write("again.txt", "Minister to visit\n\nHe will go.");
        await _shell.RunAsync("ingest", "again.txt", "a.txt");
        Assert.Equal(before, (await _shell.RunAsync("export", "-", "--format", "graphml")).Output);
    }

    [Theory]
    [InlineData("There is no file or folder 'nowhere'.", ExitCode.Failure, "nowhere")]
    [InlineData("--date: '28 March' is not a date; a date is YYYY-MM-DD, such as 2025-03-28, with or without a time after it.", ExitCode.Usage, "-", "--date", "28 March")]
    [InlineData("--shard: '5/4' is not a part; a part is i/n, such as 2/4 for the second of four.", ExitCode.Usage, "-", "--shard", "5/4")]
    [InlineData("There is no option '--dat'. Did you mean '--date'?", ExitCode.Usage, "--dat", "2025-03-28")]
    [InlineData("There is no option '--dat=2025-03-28'. Did you mean '--date'?", ExitCode.Usage, "--dat=2025-03-28")]
    [InlineData("There is no folder 'nowhere'; --schema takes a folder laid out like graph-schema/.", ExitCode.Failure, "-", "--schema", "nowhere")]
    [InlineData("--title is for one article of plain text.", ExitCode.Usage, "-", "-", "--title", "T")]
    public async Task A_wrong_command_line_stores_nothing(string message, int exitCode, params string[] arguments)
    {
        var outcome = await _shell.RunAsync(["ingest", .. arguments]);
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message + "\n", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_shell.Folder));
    }

    [Fact]
    public async Task What_is_no_store_is_refused_and_left_alone()
    {
        _shell.Write("relations.db", "These are notes of mine.");
        _shell.StandardInput = Article(1);
        var outcome = await _shell.RunAsync("ingest", "-");
        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.StartsWith("FOLDER/relations.db: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("These are notes of mine.", File.ReadAllText(_shell.PathOf("relations.db")));
    }

    [Fact]
    public async Task Progress_is_redrawn_in_a_terminal_and_cleared_in_the_end()
    {
        var clock = new SteppingClock(TimeSpan.FromSeconds(1));
        _shell.Adapt = environment => environment with { IsErrorTerminal = true, Clock = clock };
        _shell.Write("a.jsonl", string.Join('\n', Enumerable.Range(1, 4).Select(Article)));
        var outcome = await _shell.RunAsync("ingest", "a.jsonl");
        Assert.Contains("\r\u001b[K[#####---------------]  25%  1 good, 0 bad, ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K4 articles read into FOLDER/relations.db.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public async Task A_cancelled_command_says_so()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        using var error = new StringWriter { NewLine = "\n" };
        var environment = new CommandEnvironment
        {
            StandardInput = Stream.Null, StandardOutput = Stream.Null, StandardError = error, WorkingDirectory = _shell.Folder,
        };
        Assert.Equal(ExitCode.Cancelled, await RelgraphApplication.RunAsync(["ingest", "-"], environment, cancellation.Token));
        Assert.Equal("Cancelled.\n", error.ToString());
    }

    private static string Article(int id) => Good.Replace("ID", $"{id}", StringComparison.Ordinal);
}
