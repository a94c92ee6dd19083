using System.CommandLine;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Options;

/// <summary>Where the graph is kept.</summary>
internal sealed class StoreOption
{
    private const string Variable = "RELGRAPH_STORE";
    private const string DefaultFile = "relations.db";

    private readonly Option<string?> _store = new("--store")
    {
        Description = $"The file that keeps the graph, or a Neo4j server: bolt://user@host:7687/database. Without it {Variable} decides, and without that it is {DefaultFile} here.",
        HelpName = "FILE|URL",
    };

    public void AddTo(Command command) => command.Add(_store);

    /// <exception cref="GraphStoreException">The store cannot be opened.</exception>
    /// <exception cref="CommandException">There is no way to ask for the password of the user.</exception>
    public Task<IGraphStore> OpenAsync(
        CommandContext context, GraphStoreAccess access, CancellationToken cancellationToken, GraphSchema? schema = null) =>
        StoreLocation.OpenAsync(
            context, context.Parsed.GetValue(_store) ?? context.Environment.Variable(Variable) ?? DefaultFile, access, schema, cancellationToken);

    /// <summary>Reads the whole graph.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    /// <exception cref="CommandException">The graph does not fit into memory.</exception>
    public async Task<PropertyGraph> ReadGraphAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(context, GraphStoreAccess.Read, cancellationToken);
        MemoryBudget.Check(context, await store.CountAsync(cancellationToken), store.Location);
        return await store.ReadGraphAsync(cancellationToken);
    }
}
