using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Cypher;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Commands;

/// <summary>Asks the graph a question in Cypher.</summary>
internal sealed class CypherCommand : RelgraphCommand
{
    private readonly Argument<string> _query = new("QUERY") { Description = "The question in Cypher, or - to read it from standard input." };

    private readonly Option<string[]> _parameters = new("--parameter", "-p")
    {
        Description = "A value for $name in the query: a number, true, false, null, a date, a JSON list, else text. May be repeated.",
        HelpName = "name=value",
    };

    private readonly Option<bool> _write = new("--write")
    {
        Description = "Let the query change the store, in one transaction. Without it a query that would is refused.",
    };

    private readonly SchemaOption _schema = new();
    private readonly QueryLimitOptions _limits = new();
    private readonly StoreOption _store = new();
    private readonly FormatOption _format = new();

    public CypherCommand()
        : base("cypher", "Ask the graph a question in Cypher, or change it.")
    {
        Add(_query);
        Add(_parameters);
        Add(_write);
        _limits.AddTo(this);
        _schema.AddTo(this);
        _store.AddTo(this);
        _format.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph cypher \"MATCH (p:Person)-[r:VISITS]->(c:Country) RETURN p.name, r.status, r.start, c.name\"",
        "relgraph cypher \"MATCH (a)-[r]->(b) WHERE a.name = \\$who RETURN type(r), b.name\" -p \"who=Wang Yi\" --format csv",
        "relgraph cypher --write \"MERGE (p:Entity:Person {name: 'Wang Yi'}) SET p.wikidata = 'Q1065'\"",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var parameters = ParameterValue.ParseAll(context.Parsed.GetValue(_parameters) ?? []);
        var query = await ReadQueryAsync(context, cancellationToken);
        Func<CancellationToken, Task> run = context.Parsed.GetValue(_write)
            ? token => UpdateAsync(context, query, parameters, token)
            : token => QueryAsync(context, query, parameters, token);
        await _limits.RunAsync(context, run, cancellationToken);
        return ExitCode.Success;
    }

    private async Task QueryAsync(
        CommandContext context, string query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        await using var store = await _store.OpenAsync(context, GraphStoreAccess.Read, cancellationToken);
        try
        {
            await WriteAsync(context, await store.QueryAsync(query, parameters, _limits.Get(context), cancellationToken), cancellationToken);
        }
        catch (CypherException error) when (error.Detail == CypherException.WritingNotAllowed)
        {
            throw new CommandException($"The query would change the store; let it with --write.\n{error.Excerpt}");
        }
    }

    private async Task UpdateAsync(
        CommandContext context, string query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var options = _limits.Get(context) with { Schema = _schema.Load(context) };
        await using var store = await _store.OpenAsync(context, GraphStoreAccess.Write, cancellationToken);
        var update = await store.UpdateAsync(query, parameters, options, cancellationToken);
        await WriteAsync(context, update.Result, CancellationToken.None); // it is kept already, so it is told whatever the time
        context.Messages.Tell(ChangeSummary.Of(update.Counts));
    }

    private async Task WriteAsync(CommandContext context, CypherResult result, CancellationToken cancellationToken)
    {
        foreach (var warning in result.Warnings)
        {
            context.Messages.Tell($"Warning, line {warning.Line}, column {warning.Column}: {warning.Message}");
        }

        if (result.Columns.Count == 0)
        {
            return;
        }

        var table = new ResultTable([.. result.Columns.Select(name => new ResultColumn(name))], result.Rows);
        await ResultWriter.WriteAsync(context.Output, _format.Get(context), table, cancellationToken);
    }

    private async Task<string> ReadQueryAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var query = context.Parsed.GetRequiredValue(_query);
        if (query != "-")
        {
            return query;
        }

        using var reader = new StreamReader(context.Environment.StandardInput, leaveOpen: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
