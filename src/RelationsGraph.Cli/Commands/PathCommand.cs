using System.Collections.Immutable;
using System.CommandLine;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Lookup;

namespace RelationsGraph.Cli.Commands;

/// <summary>Finds how two entities are connected.</summary>
internal sealed class PathCommand : RelgraphCommand
{
    private readonly Argument<string> _from = new("FROM") { Description = "The entity to start from: a name, a part of one, a country code or an id." };
    private readonly Argument<string> _to = new("TO") { Description = "The entity to get to." };

    private readonly Option<int> _count = new("--count", "-k")
    {
        Description = "How many paths to find, the shortest first.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = OptionValue.Count,
    };

    private readonly Option<bool> _directed = new("--directed") { Description = "Follow relations from source to target only." };
    private readonly WeightOption _weight = new();
    private readonly AnalysisOptions _analysis = new();

    public PathCommand()
        : base("path", "Find how two entities are connected, and the words that say each step.")
    {
        Add(_from);
        Add(_to);
        Add(_count);
        Add(_directed);
        _weight.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph path \"Wang Yi\" Ukraine",
        "relgraph path Xi Putin -k 3 --status happened,ongoing",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, _weight.Get(context), cancellationToken);
        var entities = new EntityIndex(selected.Graph);
        var from = EntityArgument.Find(entities, context.Parsed.GetRequiredValue(_from));
        var to = EntityArgument.Find(entities, context.Parsed.GetRequiredValue(_to));
        var paths = Find(context, selected.TakeSnapshot(), from, to, cancellationToken);
        if (_analysis.FormatOf(context) == ResultFormat.Table)
        {
            PathReport.Write(context.Output, paths);
        }
        else
        {
            await ResultWriter.WriteAsync(context.Output, _analysis.FormatOf(context), PathReport.ForPrograms(paths), cancellationToken);
        }

        return ExitCode.Success;
    }

    private ImmutableArray<GraphPath> Find(CommandContext context, GraphSnapshot snapshot, Node from, Node to, CancellationToken cancellationToken)
    {
        if (from.Id == to.Id)
        {
            throw new CommandException($"Both names are {from.Name} ({from.Id}); a path needs two entities.");
        }

        if (new[] { from, to }.FirstOrDefault(entity => snapshot.IndexOf(entity.Id) < 0) is { } missing)
        {
            throw new CommandException($"{missing.Name} is a {missing.Label}, which --labels leaves out.");
        }

        var options = new PathOptions { Directed = context.Parsed.GetValue(_directed), Weighted = snapshot.IsWeighted };
        var count = context.Parsed.GetValue(_count);
        var paths = _weight.Weigh(context, () => PathFinder.FindKShortest(snapshot, from.Id, to.Id, count, options, cancellationToken));
        return paths.IsEmpty ? throw new CommandException($"No path leads from {from.Name} to {to.Name}{Advice(options)}.") : paths;
    }

    private static string Advice(PathOptions options) => options.Directed ? "; without --directed there may be one" : "";
}
