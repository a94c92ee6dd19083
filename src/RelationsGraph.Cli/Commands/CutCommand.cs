using System.CommandLine;
using System.Globalization;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Structure;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Finds what connects two entities or blocs.</summary>
internal sealed class CutCommand : RelgraphCommand
{
    private readonly Argument<string> _from = new("FROM") { Description = $"One side: {EntitySet.Form}." };
    private readonly Argument<string> _to = new("TO") { Description = "The other side, likewise." };

    private readonly Option<bool> _entities = new("--entities")
    {
        Description = "Part the sides by the fewest entities; without it by the relations of the least weight, which is the greatest flow.",
    };

    private readonly Option<bool> _directed = new("--directed") { Description = "Cut only ways from source to target." };
    private readonly WeightOption _weight = new();
    private readonly AnalysisOptions _analysis = new();

    public CutCommand()
        : base("cut", "Find who, or which relations, connect two sides: the least that would have to go to part them.")
    {
        Add(_from);
        Add(_to);
        Add(_entities);
        Add(_directed);
        _weight.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph cut \"Wang Yi\" Ukraine",
        "relgraph cut \"Wang Yi\" NATO --entities",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, _weight.Get(context), cancellationToken);
        var entities = new EntitySet(selected);
        var (from, to) = (context.Parsed.GetRequiredValue(_from), context.Parsed.GetRequiredValue(_to));
        var sides = new PathQuestion(entities.Find(from), entities.Find(to), [], [], []).Check(selected, single: null);
        var snapshot = selected.TakeSnapshot();
        var table = context.Parsed.GetValue(_entities)
            ? CutEntities(context, snapshot, sides, cancellationToken)
            : CutRelations(context, selected, snapshot, sides, cancellationToken);
        await ResultWriter.WriteAsync(context.Output, _analysis.FormatOf(context), table, cancellationToken);
        return ExitCode.Success;
    }

    private ResultTable CutEntities(CommandContext context, GraphSnapshot snapshot, PathQuestion sides, CancellationToken cancellationToken)
    {
        var nodes = MinimumCut.FindNodes(snapshot, sides.FromIds, sides.ToIds, context.Parsed.GetValue(_directed), cancellationToken)
            ?? throw new CommandException(
                $"A relation joins {Names(sides)} directly, so no entities part them; without --entities the relations do.");
        Tell(context, sides, nodes.Length, nodes.Length == 1 ? "1 entity" : $"{nodes.Length} entities");
        return new ResultTable(
            [new("name"), new("label"), new("id")], nodes.Select(node => (IReadOnlyList<object?>)[node.Name, node.Label, node.Id]));
    }

    private ResultTable CutRelations(
        CommandContext context, SelectedGraph selected, GraphSnapshot snapshot, PathQuestion sides, CancellationToken cancellationToken)
    {
        var cut = _weight.Weigh(context, () => MinimumCut.FindEdges(
            snapshot, sides.FromIds, sides.ToIds, context.Parsed.GetValue(_directed), snapshot.IsWeighted, cancellationToken));
        var weight = snapshot.IsWeighted ? string.Create(CultureInfo.InvariantCulture, $" of weight {cut.Weight:0.######}") : "";
        Tell(context, sides, cut.Edges.Length, (cut.Edges.Length == 1 ? "1 relation" : $"{cut.Edges.Length} relations") + weight);
        return _analysis.FormatOf(context) == ResultFormat.Table
            ? EdgeTable.ForPeople(selected.Graph, EdgeTable.InOrderOfTime(cut.Edges))
            : EdgeTable.ForPrograms(selected.Graph, cut.Edges);
    }

    private static void Tell(CommandContext context, PathQuestion sides, int count, string what) => context.Messages.Tell(
        count == 0 ? $"Nothing connects {Names(sides)}." : $"Without {what} nothing would connect {Names(sides)}.");

    private static string Names(PathQuestion sides) => $"{PathQuestion.Describe(sides.From)} and {PathQuestion.Describe(sides.To)}";
}
