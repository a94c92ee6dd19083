using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Commands;

/// <summary>Copies what one store holds into another.</summary>
internal sealed class SyncCommand : RelgraphCommand
{
    private readonly Option<string> _from = new("--from")
    {
        Description = "The store to read: a file, or a Neo4j server.",
        HelpName = "FILE|URL",
        Required = true,
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "The store to put it into: a file, which is made where there is none, or a Neo4j server.",
        HelpName = "FILE|URL",
        Required = true,
    };

    private readonly SchemaOption _schema = new();

    public SyncCommand()
        : base("sync", "Copy a store into another: a file to a Neo4j server, or back. What is there already stays; run again, it goes on.")
    {
        Add(_from);
        Add(_to);
        _schema.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph sync --from relations.db --to copy.db"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var schema = _schema.Load(context);
        await using var from = await StoreLocation.OpenAsync(
            context, context.Parsed.GetRequiredValue(_from), GraphStoreAccess.Read, schema, cancellationToken);
        await using var to = await StoreLocation.OpenAsync(
            context, context.Parsed.GetRequiredValue(_to), GraphStoreAccess.Write, schema, cancellationToken);
        if (from.Location == to.Location)
        {
            throw new CommandException($"{from.Location} is named twice; --from and --to are two stores.", ExitCode.Usage);
        }

        var edits = await from.ReadEditsAsync(cancellationToken);
        await to.WriteEditsAsync(edits, cancellationToken);
        var all = (await from.CountAsync(cancellationToken)).Articles;
        var progress = new ProgressLine(context.Environment, context.Messages, all);
        var merge = new StoreMerge(to);
        var unchanged = 0;
        await foreach (var outcome in merge.RunAsync(from.ReadFragmentsAsync(cancellationToken), cancellationToken))
        {
            unchanged += outcome == MergeOutcome.Unchanged ? 1 : 0;
            progress.Advance(merge.StoredCount, $"{merge.StoredCount} articles", 1);
        }

        progress.Interrupt();
        await to.WriteEditsAsync(edits, cancellationToken);
        context.Messages.Tell(Describe(merge, unchanged, edits.Count, from, to));
        return ExitCode.Success;
    }

    private static string Describe(StoreMerge merge, int unchanged, int edits, IGraphStore from, IGraphStore to)
    {
        var articles = merge.StoredCount == 1 ? "1 article" : $"{merge.StoredCount} articles";
        var known = unchanged > 0 ? $", {unchanged} were there already" : "";
        var replaced = merge.ReplacedCount > 0 ? $", {merge.ReplacedCount} in place of another version" : "";
        var changed = edits > 0 ? $", with {(edits == 1 ? "1 node or edge" : $"{edits} nodes and edges")} as queries made them" : "";
        return $"{articles} of {from.Location} are in {to.Location}{known}{replaced}{changed}.";
    }
}
