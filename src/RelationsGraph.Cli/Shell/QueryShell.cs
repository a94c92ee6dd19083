using System.Globalization;
using System.Text.RegularExpressions;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Shell;

/// <summary>Carries out statements one after another over one store, from a person or from a file.</summary>
internal sealed partial class QueryShell(
    CommandContext context, QuerySession session, bool mayWrite, ResultFormat format, Dictionary<string, object?> parameters)
{
    private const string HistoryVariable = "RELGRAPH_HISTORY";
    private ResultFormat _format = format;
    private bool _isLeft;

    /// <summary>Lets a person type; a statement that fails is told and forgotten.</summary>
    public async Task<int> RunAsync(IKeyboard keyboard, CancellationToken cancellationToken)
    {
        context.Messages.Tell($"Connected to {session.Store.Location}. :help helps, :quit leaves.");
        var keys = new InterruptibleKeyboard(keyboard);
        var names = await ShellNames.ReadAsync(session.Store, parameters.Keys, cancellationToken);
        var editor = new LineEditor(keys, context.Output, new InputHistory(HistoryFile()), new Completer(names));
        while (!_isLeft && await editor.ReadAsync() is { } statement)
        {
            try
            {
                await keys.RunAsync(token => RunTimedAsync(statement.TrimEnd().TrimEnd(';'), token), cancellationToken);
            }
            catch (Exception exception) when (IsOfStatement(exception, cancellationToken))
            {
                FailureReport.Write(exception, context.Environment.StandardError, isDebugging: false);
            }

            await context.Output.FlushAsync();
        }

        return ExitCode.Success;
    }

    /// <summary>Reads statements, each up to its semicolon, and commands, each on a line; the first that fails ends it.</summary>
    public async Task<int> RunAsync(TextReader input, CancellationToken cancellationToken)
    {
        var typed = "";
        while (!_isLeft && await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(typed) && StatementText.IsCommand(line))
            {
                await RunStatementAsync(line, cancellationToken);
                continue;
            }

            var statements = StatementText.Split(typed + line + "\n").ToList();
            foreach (var statement in statements.SkipLast(1))
            {
                await RunStatementAsync(statement, cancellationToken);
            }

            typed = statements[^1];
            await context.Output.FlushAsync();
        }

        await RunStatementAsync(_isLeft ? "" : typed, cancellationToken);
        return ExitCode.Success;
    }

    private static bool IsOfStatement(Exception exception, CancellationToken cancellationToken) =>
        exception is CypherException or GraphStoreException or CommandException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task RunTimedAsync(string statement, CancellationToken cancellationToken)
    {
        var (clock, start) = (context.Environment.Clock, context.Environment.Clock.GetTimestamp());
        if (await RunStatementAsync(statement, cancellationToken) is { } rows)
        {
            var milliseconds = clock.GetElapsedTime(start).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
            context.Messages.Tell($"{rows} {(rows == 1 ? "row" : "rows")} in {milliseconds} ms");
        }
    }

    /// <returns>How many rows a query gave; null where it was none.</returns>
    private async Task<long?> RunStatementAsync(string statement, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(statement))
        {
            return null;
        }

        if (StatementText.IsCommand(statement))
        {
            await RunCommandAsync(statement.Trim()[1..], cancellationToken);
            return null;
        }

        return mayWrite && CypherQuery.Parse(statement).IsWriting
            ? await session.UpdateAsync(statement, parameters, _format, cancellationToken)
            : await session.QueryAsync(statement, parameters, _format, cancellationToken);
    }

    private async Task RunCommandAsync(string command, CancellationToken cancellationToken)
    {
        var words = command.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (name, rest) = (words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1) ?? "");
        switch (name)
        {
            case ShellCommands.Help: await context.Output.Text.WriteLineAsync(ShellCommands.HelpText); break;
            case ShellCommands.Param: SetParameter(rest); break;
            case ShellCommands.Params when rest == "clear": parameters.Clear(); break;
            case ShellCommands.Params: ShowParameters(); break;
            case ShellCommands.Schema: await ShowSchemaAsync(cancellationToken); break;
            case ShellCommands.Format: SetFormat(rest); break;
            case ShellCommands.Quit or ShellCommands.Exit: _isLeft = true; break;
            default:
                throw new CommandException(
                    $"There is no command :{name}; :help shows those that there are.{NearestName.Suggest(name, ShellCommands.Names)}");
        }
    }

    private void SetParameter(string text)
    {
        var match = Assignment.Match(text);
        if (!match.Success)
        {
            throw new CommandException("A parameter is set by :param name => expression.");
        }

        var value = CypherQuery.Parse("RETURN " + match.Groups[2].Value).Execute(PropertyGraph.Empty, parameters).Rows.Single()[0];
        parameters[match.Groups[1].Value] = value;
    }

    private void ShowParameters()
    {
        foreach (var (name, value) in parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            context.Output.Text.WriteLine($"${name} = {CellText.Clean(CypherFormat.ToText(value))}");
        }
    }

    private void SetFormat(string text)
    {
        if (!Enum.TryParse<ResultFormat>(text, ignoreCase: true, out var known) || int.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            throw new CommandException($"There is no format '{text}'; there are table, json and csv.");
        }

        _format = known;
    }

    private async Task ShowSchemaAsync(CancellationToken cancellationToken)
    {
        string[] queries =
        [
            "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes ORDER BY label",
            "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS relationships ORDER BY type",
            "CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName, propertyTypes RETURN nodeType, propertyName, propertyTypes",
            "CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes RETURN relType, propertyName, propertyTypes",
        ];
        foreach (var query in queries)
        {
            await session.QueryAsync(query, parameters, _format, cancellationToken);
        }
    }

    // Where the XDG base directory specification wants what a program remembers
    private string? HistoryFile()
    {
        var environment = context.Environment;
        var state = environment.Variable("XDG_STATE_HOME") ?? environment.Variable("LOCALAPPDATA");
        state ??= environment.Variable("HOME") is { } home ? Path.Combine(home, ".local", "state") : null;
        return environment.Variable(HistoryVariable) is { } file ? environment.PathOf(file)
            : state is null ? null
            : Path.Combine(state, "relgraph", "history");
    }

    [GeneratedRegex(@"^\$?([\p{L}_][\p{L}\p{N}_]*)\s*(?:=>|=|:)\s*(.+)$", RegexOptions.Singleline)]
    private static partial Regex Assignment { get; }
}
