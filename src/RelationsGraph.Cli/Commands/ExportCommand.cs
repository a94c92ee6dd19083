using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Commands;

/// <summary>Writes the graph to a file that other programs read.</summary>
internal sealed class ExportCommand : RelgraphCommand
{
    private const string StandardOutput = "-";
    private readonly Argument<string> _file = new("FILE") { Description = "The file to write; its extension says the format. - is standard output." };

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description = "graphml, gexf, dot, json (Cytoscape.js), csv, csv-nodes, csv-edges or cypher.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _program = new("--for")
    {
        Description = "Fit GraphML to a program: gephi, yed or cytoscape.",
        HelpName = "PROGRAM",
    };

    private readonly StoreOption _store = new();
    private readonly SchemaOption _schema = new();

    public ExportCommand()
        : base("export", "Write the graph to a file: GraphML, GEXF, DOT, Cytoscape.js JSON, CSV or a Cypher script.")
    {
        Add(_file);
        Add(_format);
        Add(_program);
        _store.AddTo(this);
        _schema.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph export graph.graphml",
        "relgraph export gephi.graphml --for gephi",
        "relgraph export - --format dot",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var file = context.Parsed.GetRequiredValue(_file);
        var format = FindFormat(context, file);
        await using var store = await _store.OpenAsync(context, GraphStoreAccess.Read, cancellationToken);
        await using var graph = await store.OpenSnapshotAsync(cancellationToken);
        if (file == StandardOutput)
        {
            await format.WriteAsync(graph, await context.Output.OpenStreamAsync(), cancellationToken);
            return ExitCode.Success;
        }

        var path = context.Environment.PathOf(file);
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw new CommandException($"There is no folder '{Path.GetDirectoryName(file)}'.");
        }

        var written = await format.WriteFileAsync(graph, path, cancellationToken);
        context.Messages.Tell($"Wrote {string.Join(" and ", written.Select(path => Path.GetRelativePath(context.Environment.WorkingDirectory, path)))}.");
        return ExitCode.Success;
    }

    private GraphFormat FindFormat(CommandContext context, string file)
    {
        var formats = new GraphFormats(_schema.Load(context));
        var name = context.Parsed.GetValue(_format);
        var program = context.Parsed.GetValue(_program);
        if (name is null && file == StandardOutput)
        {
            throw new CommandException("On standard output the format must be named: --format graphml, say.", ExitCode.Usage);
        }

        GraphFormat? format;
        if (name is null ? !formats.TryFindForFile(file, program, out format) : !formats.TryFind(name, program, out format))
        {
            throw new CommandException($"{Describe(name ?? Path.GetExtension(file), program)} {Known(formats)}", ExitCode.Usage);
        }

        return format.IsSingleFile || file != StandardOutput
            ? format
            : throw new CommandException($"{format.Name} is more than one file; on standard output take csv-nodes or csv-edges.", ExitCode.Usage);
    }

    private static string Describe(string name, string? program) =>
        program is null ? $"There is no format '{name}'." : $"There is no format '{name}' for '{program}'.";

    private static string Known(GraphFormats formats) =>
        $"There are {string.Join(", ", formats.All.Select(format => format.Name).Distinct())}, and graphml for {string.Join(", ", formats.Programs)}.";
}
