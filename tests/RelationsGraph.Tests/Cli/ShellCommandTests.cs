using System.Text.RegularExpressions;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed partial class ShellCommandTests : IDisposable
{
    private const string EndlessQuery = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count(*) AS x;";

    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Statements_from_a_pipe_are_carried_out_one_after_another()
    {
        var outcome = await PipeAsync(
            """
            // The first; and no other
            MATCH (c:Country) RETURN c.name AS name ORDER BY name LIMIT 1;
            :param who => 'Wang' + ' Yi'
            MATCH (p {name: $who})
            RETURN p.name + ';' AS name; RETURN `a;b` FROM
            """.Replace("RETURN `a;b` FROM", "WITH 1 AS `a;b` RETURN `a;b`", StringComparison.Ordinal));
        Assert.Equal((ExitCode.Success, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal("name\nChina\nname\nWang Yi;\na;b\n1\n", outcome.Output);
    }

    [Fact]
    public async Task The_first_statement_of_a_pipe_that_fails_ends_it()
    {
        var outcome = await PipeAsync("RETURN 1 AS x; RETURN y; RETURN 2 AS x;");
        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.Equal("x\n1\n", outcome.Output);
        Assert.Equal("The query is wrong at line 1, column 9: The variable 'y' is not defined.\n RETURN y\n        ^\n", outcome.Error);
    }

    [Theory]
    [InlineData(":parm x => 1", "There is no command :parm; :help shows those that there are. Did you mean 'param'?")]
    [InlineData(":param x", "A parameter is set by :param name => expression.")]
    [InlineData(":format xml", "There is no format 'xml'; there are table, json and csv.")]
    public async Task A_wrong_command_is_explained(string command, string message)
    {
        var outcome = await PipeAsync(command);
        Assert.Equal((ExitCode.Failure, message + "\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task Commands_set_parameters_and_the_format_and_show_the_schema()
    {
        var outcome = await PipeAsync(":param a => [1, 2]\n:param $b = 'x'\n:params\n:params clear\n:params\n:format json\nRETURN 1 AS x;\n:quit\nRETURN 2 AS x;");
        Assert.Equal("$a = [1, 2]\n$b = 'x'\n[\n{\"x\":1}\n]\n", outcome.Output);
        var schema = await PipeAsync(":schema");
        Assert.Contains("Country,4\n", schema.Output, StringComparison.Ordinal);
        Assert.Contains("VISITS,2\n", schema.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_a_result_where_it_is_asked_for_and_a_message_beside_rows()
    {
        var explained = await PipeAsync("EXPLAIN MATCH (c:Country) RETURN c.name AS name");
        Assert.Equal(("step,details,estimatedRows\nProject,c.name AS name,4\nNodeScan,(c:Country),4\n", ""), (explained.Output, explained.Error));
        var profiled = await PipeAsync("PROFILE MATCH (c:Country {code: 'RUS'}) RETURN c.name AS name");
        Assert.Equal("name\nRussia\n", profiled.Output);
        Assert.StartsWith("step      details", profiled.Error, StringComparison.Ordinal);
        Assert.Contains("NodeSeek  (c:Country) by code = 'RUS'", profiled.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_shell_that_may_write_writes_and_sees_what_it_wrote()
    {
        const string Statements = "MERGE (p:Entity:Person {name: 'Ada'}); MATCH (p:Person {name: 'Ada'}) RETURN p.name AS name;";
        var refused = await PipeAsync(Statements);
        Assert.Equal(ExitCode.Failure, refused.ExitCode);
        Assert.StartsWith("The query would change the store; let it with --write.", refused.Error, StringComparison.Ordinal);
        var written = await PipeAsync(Statements, "--write");
        Assert.Equal((ExitCode.Success, "name\nAda\n"), (written.ExitCode, written.Output));
        Assert.StartsWith("1 node created", written.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_sees_rows_errors_and_how_long_it_took()
    {
        var outcome = await TypeAsync("RETURN 1 AS one;<Enter>RETURN two;<Enter>:help<Enter><^D>");
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Contains("relgraph> RETURN 1 AS one;", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(":param name => 1 + 1", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            Connected to FOLDER/relations.db. :help helps, :quit leaves.
            1 row in 0 ms
            The query is wrong at line 1, column 8: The variable 'two' is not defined.
            RETURN two
                   ^^^

            """,
            outcome.Error);
    }

    [Fact]
    public async Task Interrupting_ends_the_running_query_and_brings_the_prompt_back()
    {
        var outcome = await TypeAsync(EndlessQuery + "<Enter><!^C>RETURN 1 AS one;<Enter><^D>");
        Assert.Equal(
            (ExitCode.Success, "Connected to FOLDER/relations.db. :help helps, :quit leaves.\nCancelled.\n1 row in 0 ms\n"), (outcome.ExitCode, outcome.Error));
        Assert.Equal("RETURN 1 AS one;", LastStatement(outcome.Output));
    }

    [Fact]
    public async Task Interrupting_a_query_that_writes_keeps_nothing_of_it()
    {
        var outcome = await TypeAsync(
            "UNWIND range(1, 100000) AS i CREATE (:Person {name: 'x' + i}) WITH i UNWIND range(1, 100000) AS j UNWIND range(1, 100000) AS k "
            + "RETURN count(*) AS x;<Enter><!^C>MATCH (p:Person) WHERE p.name STARTS WITH 'x' RETURN count(p) AS written;<Enter><^D>",
            "--write");
        Assert.Contains("Cancelled.\n1 row in", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("written\n0\n", Shown(outcome.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_are_pressed_while_a_query_runs_are_not_lost()
    {
        var outcome = await TypeAsync(EndlessQuery + "<Enter><!R><!E><!^C>TURN 5 AS x;<Enter><^D>");
        Assert.Equal((ExitCode.Success, "RETURN 5 AS x;"), (outcome.ExitCode, LastStatement(outcome.Output)));
    }

    [Theory]
    [InlineData("ret<Tab> 1 AS x;<Enter>", "RETURN 1 AS x;")]
    [InlineData("MATCH (c:Cou<Tab>) RETURN c.na<Tab> AS x LIMIT 1;<Enter>", "MATCH (c:Country) RETURN c.name AS x LIMIT 1;")]
    [InlineData("MATCH ()-[r:INV<Tab>A<Tab>]->() RETURN count(r) AS x;<Enter>", "MATCH ()-[r:INVADES]->() RETURN count(r) AS x;")]
    [InlineData("MATCH (c:Country {co<Tab>de: 'RUS'}) RETURN c.code AS x;<Enter>", "MATCH (c:Country {code: 'RUS'}) RETURN c.code AS x;")]
    [InlineData("MATCH (land) RETURN count(lan<Tab>) AS x;<Enter>", "MATCH (land) RETURN count(land) AS x;")]
    [InlineData(":param long => 5<Enter>RETURN $lo<Tab> AS x;<Enter>", "RETURN $long AS x;")]
    [InlineData("RETURN 2<LeftArrow><LeftArrow><LeftArrow><LeftArrow><^A><Delete>R<^E>1 AS x;<Enter>", "RETURN 21 AS x;")]
    [InlineData("RETURN 1 AS y<Backspace>x;<Enter>", "RETURN 1 AS x;")]
    [InlineData("RETURN 1 AS xyz<^W>x;<Enter>", "RETURN 1 AS x;")]
    [InlineData("nonsense<^U>RETURN 1 AS x;<Enter>", "RETURN 1 AS x;")]
    [InlineData("nonsense<^C>RETURN 1 AS x;<Enter>", "RETURN 1 AS x;")]
    [InlineData("RETURN 1 AS x;<Enter><UpArrow><Enter>", "RETURN 1 AS x;")]
    [InlineData("RETURN 1 AS x;<Enter>RETURN 2 AS x;<Enter><UpArrow><UpArrow><DownArrow><Enter>", "RETURN 2 AS x;")]
    [InlineData("RETURN 1 AS x;<Enter>RET<UpArrow><DownArrow>URN 3 AS x;<Enter>", "RETURN 3 AS x;")]
    public async Task Keys_edit_complete_and_recall(string script, string expected)
    {
        var outcome = await TypeAsync(script + "<^D>");
        Assert.Equal((ExitCode.Success, expected), (outcome.ExitCode, LastStatement(outcome.Output)));
        Assert.DoesNotContain("wrong", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_of_several_lines_is_edited_as_one_and_remembered()
    {
        _shell.Adapt = environment => environment with { Variables = environment.Variables.Add("RELGRAPH_HISTORY", "history") };
        await TypeAsync("RETURN 1<Enter>AS x<UpArrow><^E>0<DownArrow><^E>;<Enter><^D>", adapts: false);
        Assert.Equal("RETURN 10\\nAS x;\n", await File.ReadAllTextAsync(_shell.PathOf("history"), TestContext.Current.CancellationToken));
        var outcome = await TypeAsync("<UpArrow><Enter><^D>", adapts: false);
        Assert.Contains("relgraph> RETURN 10\n      ... AS x;", Shown(outcome.Output), StringComparison.Ordinal);
        Assert.Contains("1 row in", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_candidates_are_listed()
    {
        var outcome = await TypeAsync("MATCH (a)-[:IN<Tab><Tab><^C><^D>");
        Assert.Contains("INVADES  INVITES", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lines_are_broken_before_the_terminal_does()
    {
        var outcome = await TypeAsync($"RETURN '{new string('x', 300)}' AS x;<^C><^D>");
        Assert.All(Shown(outcome.Output).Split('\n'), line => Assert.InRange(line.Length, 0, 99));
    }

    [Fact]
    public async Task At_a_real_terminal_an_interrupt_ends_the_query_and_not_the_program()
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        using var terminal = PseudoTerminal.Start(_shell.Folder, "shell");
        await terminal.SeeAsync("relgraph> ");
        await terminal.TypeAsync("UNWIND range(1, 2) AS a RETURN sum(a) AS three;\r");
        await terminal.SeeAsync("1 row in");
        await terminal.TypeAsync(EndlessQuery + "\r");
        await terminal.SeeAsync("AS x;");
        await terminal.SeeAsync("\r\n");
        await terminal.TypeAsync("\u0003");
        await terminal.SeeAsync("Cancelled.");
        await terminal.SeeAsync("relgraph> ");
        await terminal.TypeAsync("RETURN 7 AS seven;\r");
        await terminal.SeeAsync("1 row in");
        await terminal.TypeAsync("\u0004");
        Assert.Equal(ExitCode.Success, await terminal.EndAsync());
    }

    private async Task<CommandOutcome> PipeAsync(string input, params string[] options)
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        _shell.StandardInput = input;
        var outcome = await _shell.RunAsync(["shell", "--format", "csv", .. options]);
        return outcome with { Output = outcome.Output.ReplaceLineEndings("\n") };
    }

    private Task<CommandOutcome> TypeAsync(string script, params string[] options) => TypeAsync(script, adapts: true, options);

    private async Task<CommandOutcome> TypeAsync(string script, bool adapts, params string[] options)
    {
        await SampleStore.CreateAsync(_shell.PathOf("relations.db"));
        var adapt = adapts ? environment => environment : _shell.Adapt;
        _shell.Adapt = environment => adapt(environment) with
        {
            Keyboard = new ScriptedKeyboard(script), IsOutputTerminal = true, Width = 100, Clock = new StandingClock(),
        };
        var outcome = await _shell.RunAsync(["shell", "--format", "csv", .. options]);
        _shell.Adapt = adapt;
        return outcome;
    }

    // What stands behind the last drawing of the prompt, without control sequences
    private static string LastStatement(string output)
    {
        var drawings = Shown(output).Split("relgraph> ");
        return drawings.Last(drawing => drawing.Trim().Length > 0).Split('\n')[0].Trim();
    }

    private static string Shown(string output) => ControlSequence.Replace(output, "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    [GeneratedRegex(@"\u001b\[\d*[A-Z]")]
    private static partial Regex ControlSequence { get; }

    private sealed class StandingClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
