using System.Collections.Immutable;
using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Graph.Import;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Commands;

/// <summary>Reads a table of relations and puts them into the store.</summary>
internal sealed class ImportCommand : RelgraphCommand
{
    private const int MostProblemsToName = 20;
    private const int MostUnknownToName = 12;
    private readonly Argument<string> _file = new("FILE") { Description = "The table: CSV, or TSV where its name ends in .tsv." };

    private readonly Option<string> _map = new("--map")
    {
        Description = "What its columns mean: a JSON file by graph-schema/schemas/import-map.schema.json.",
        HelpName = "MAP.json",
        Required = true,
    };

    private readonly Option<bool> _skipBad = new("--skip-bad") { Description = "Take the good rows although some are bad." };
    private readonly Option<bool> _check = new("--check") { Description = "Read and count only; the store stays as it is." };
    private readonly StoreOption _store = new();
    private readonly SchemaOption _schema = new();
    private readonly LexiconOption _lexicon = new();

    public ImportCommand()
        : base("import", "Read a table of relations (CSV, TSV) into the store, by a map that says what its columns mean.")
    {
        Add(_file);
        Add(_map);
        Add(_skipBad);
        Add(_check);
        _store.AddTo(this);
        _schema.AddTo(this);
        _lexicon.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph import samples/state-visits.csv --map samples/state-visits.map.json --check",
        "relgraph import samples/state-visits.csv --map samples/state-visits.map.json",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var schema = _schema.Load(context);
        var import = Read(context, schema, cancellationToken);
        TellProblems(context, import.Problems);
        if (!import.Problems.IsEmpty && !context.Parsed.GetValue(_skipBad))
        {
            throw new CommandException(DescribeRefusal(import.Problems.Length, import.RowCount + import.Problems.Length));
        }

        TellUnknown(context, import.Unknown);
        var done = Describe(import);
        context.Messages.Tell(context.Parsed.GetValue(_check)
            ? $"{done}. Nothing was stored."
            : await StoreAsync(context, import, schema, done, cancellationToken));
        return import.Problems.IsEmpty ? ExitCode.Success : ExitCode.SomeBad;
    }

    private static string DescribeRefusal(int bad, int all) =>
        $"{Counted(bad, "row")} of {all} {(bad == 1 ? "is" : "are")} bad; nothing was stored. Mend them, or take the others with --skip-bad.";

    private static string Describe(TableImport import)
    {
        var entities = Counted(import.Fragment.Nodes.Length - 1, "entity", "entities");
        var loops = import.LoopCount > 0 ? $" ({Counted(import.LoopCount, "edge")} from an entity to itself left out)" : "";
        return $"{Counted(import.RowCount, "row")}: {entities}, {Counted(import.Fragment.Edges.Length, "edge")}{loops}";
    }

    private TableImport Read(CommandContext context, GraphSchema schema, CancellationToken cancellationToken)
    {
        var mapFile = context.Parsed.GetRequiredValue(_map);
        var map = TableMap.Load(context.Environment.PathOf(mapFile), schema, mapFile);
        var file = context.Parsed.GetRequiredValue(_file);
        var path = context.Environment.PathOf(file);
        if (File.Exists(path))
        {
            MemoryBudget.CheckTable(context, file, new FileInfo(path).Length);
        }

        var known = new KnownEntities(_lexicon.Load(context, schema));
        return new TableImporter(map, schema, known.Find).Read(path, file, cancellationToken);
    }

    private async Task<string> StoreAsync(
        CommandContext context, TableImport import, GraphSchema schema, string done, CancellationToken cancellationToken)
    {
        await using var store = await _store.OpenAsync(context, GraphStoreAccess.Write, cancellationToken, schema);
        return await store.MergeAsync(import.Fragment, cancellationToken) switch
        {
            MergeOutcome.Unchanged => $"{done}; {store.Location} has them already.",
            MergeOutcome.Replaced => $"{done}, read into {store.Location} in place of an earlier state of the table.",
            _ => $"{done}, read into {store.Location}.",
        };
    }

    private static void TellProblems(CommandContext context, ImmutableArray<TableProblem> problems)
    {
        foreach (var problem in problems.Take(MostProblemsToName))
        {
            context.Messages.Warn($"{problem}");
        }

        if (problems.Length > MostProblemsToName)
        {
            context.Messages.Warn($"And {problems.Length - MostProblemsToName} more.");
        }
    }

    private static void TellUnknown(CommandContext context, ImmutableArray<string> unknown)
    {
        if (unknown.IsEmpty)
        {
            return;
        }

        var named = string.Join(", ", unknown.Take(MostUnknownToName).Select(name => $"'{name}'"));
        var more = unknown.Length > MostUnknownToName ? $" and {unknown.Length - MostUnknownToName} more" : "";
        context.Messages.Tell(
            $"Not known by name, and so entities of their own: {named}{more}. \"values\" in the map can give their usual names.");
    }

    private static string Counted(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
