using System.CommandLine;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Options;

/// <summary>Where the graph is kept.</summary>
internal sealed class StoreOption
{
    private const string Variable = "RELGRAPH_STORE";
    private const string DefaultFile = "relations.db";

    private readonly Option<string?> _file = new("--store")
    {
        Description = $"The file that keeps the graph. Without it {Variable} decides, and without that it is {DefaultFile} here.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(_file);

    /// <exception cref="GraphStoreException">The store cannot be opened.</exception>
    public Task<IGraphStore> OpenAsync(CommandContext context, GraphStoreAccess access, CancellationToken cancellationToken) =>
        GraphStore.OpenAsync(LocationIn(context), access, cancellationToken: cancellationToken);

    /// <summary>Reads the whole graph.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    /// <exception cref="CommandException">The graph does not fit into memory.</exception>
    public async Task<PropertyGraph> ReadGraphAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(context, GraphStoreAccess.Read, cancellationToken);
        MemoryBudget.Check(context, await store.CountAsync(cancellationToken), store.Location);
        return await store.ReadGraphAsync(cancellationToken);
    }

    private string LocationIn(CommandContext context)
    {
        var location = context.Parsed.GetValue(_file) ?? context.Environment.Variable(Variable) ?? DefaultFile;
        return location.Contains("://", StringComparison.Ordinal) ? location : context.Environment.PathOf(location);
    }
}
