using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
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

    private readonly StoreOption _store = new();
    private readonly FormatOption _format = new();

    public CypherCommand()
        : base("cypher", "Ask the graph a question in Cypher.")
    {
        Add(_query);
        Add(_parameters);
        _store.AddTo(this);
        _format.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph cypher \"MATCH (p:Person)-[r:VISITS]->(c:Country) RETURN p.name, r.status, r.start, c.name\"",
        "relgraph cypher \"MATCH (a)-[r]->(b) WHERE a.name = \\$who RETURN type(r), b.name\" -p \"who=Wang Yi\" --format csv",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var parameters = ParameterValue.ParseAll(context.Parsed.GetValue(_parameters) ?? []);
        var query = await ReadQueryAsync(context, cancellationToken);
        await using var store = await _store.OpenAsync(context, GraphStoreAccess.Read, cancellationToken);
        var result = await store.QueryAsync(query, parameters, cancellationToken: cancellationToken);
        foreach (var warning in result.Warnings)
        {
            context.Messages.Tell($"Warning, line {warning.Line}, column {warning.Column}: {warning.Message}");
        }

        var table = new ResultTable([.. result.Columns.Select(name => new ResultColumn(name))], result.Rows);
        await ResultWriter.WriteAsync(context.Output, _format.Get(context), table, cancellationToken);
        return ExitCode.Success;
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
