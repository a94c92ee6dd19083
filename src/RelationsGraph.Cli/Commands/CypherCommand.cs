using System.CommandLine;
using RelationsGraph.Cli.Options;

namespace RelationsGraph.Cli.Commands;

/// <summary>Asks the graph a question in Cypher.</summary>
internal sealed class CypherCommand : RelgraphCommand
{
    private readonly Argument<string> _query = new("QUERY") { Description = "The question in Cypher, or - to read it from standard input." };
    private readonly QueryOptions _options = new();

    public CypherCommand()
        : base("cypher", "Ask the graph a question in Cypher, or change it.")
    {
        Add(_query);
        _options.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph cypher \"MATCH (p:Person)-[r:VISITS]->(c:Country) RETURN p.name, r.status, r.start, c.name\"",
        "relgraph cypher \"MATCH (a)-[r]->(b) WHERE a.name = \\$who RETURN type(r), b.name\" -p \"who=Wang Yi\" --format csv",
        "relgraph cypher \"EXPLAIN MATCH (p:Person)-[:MEETS]->(c) RETURN c.name\"",
        "relgraph cypher --write \"MERGE (p:Entity:Person {name: 'Wang Yi'}) SET p.wikidata = 'Q1065'\"",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var parameters = _options.Parameters(context);
        var query = await ReadQueryAsync(context, cancellationToken);
        await using var session = await _options.OpenAsync(context, cancellationToken);
        var format = _options.Format(context);
        _ = _options.MayWrite(context)
            ? await session.UpdateAsync(query, parameters, format, cancellationToken)
            : await session.QueryAsync(query, parameters, format, cancellationToken);
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
