using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Structure;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Lists the relations and entities without which the graph would fall apart.</summary>
internal sealed class BridgesCommand : RelgraphCommand
{
    private readonly TopOption _top = new("bridges and articulation points, those that cut off most first,");
    private readonly SectionOption _section = new("bridges", "points");
    private readonly AnalysisOptions _analysis = new();

    public BridgesCommand()
        : base(
            "bridges",
            "List the relations (bridges) and entities (articulation points) without which parts of the graph would lose each other.")
    {
        _top.AddTo(this);
        _section.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph bridges", "relgraph bridges --show points --format csv"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var snapshot = (await _analysis.ReadAsync(context, weight: null, cancellationToken)).TakeSnapshot();
        var cuts = CutPoints.Find(snapshot, cancellationToken);
        var top = _top.Get(context);
        await _section.WriteAsync(
            context,
            _analysis.FormatOf(context),
            [
                new("bridges", "Bridges", BridgeTable(snapshot, cuts, top), cuts.Bridges.Length),
                new("points", "Articulation points", PointTable(snapshot, cuts, top), cuts.ArticulationPoints.Length),
            ],
            cancellationToken);
        return ExitCode.Success;
    }

    private static ResultTable BridgeTable(GraphSnapshot snapshot, CutPoints cuts, int top) => new(
        [new("cutsOff", ColumnKind.Number), new("from"), new("relation"), new("to"), new("key")],
        cuts.Bridges.Zip(cuts.BridgeSides).OrderByDescending(bridge => bridge.Second).Take(top).Select(bridge => (IReadOnlyList<object?>)
        [
            bridge.Second, snapshot.NodeAt(snapshot.SourceOf(bridge.First)).Name, snapshot.EdgeAt(bridge.First).Type,
            snapshot.NodeAt(snapshot.TargetOf(bridge.First)).Name, snapshot.EdgeAt(bridge.First).Key,
        ]));

    private static ResultTable PointTable(GraphSnapshot snapshot, CutPoints cuts, int top) => new(
        [new("cutsOff", ColumnKind.Number), new("parts", ColumnKind.Number), new("name"), new("label"), new("id")],
        Enumerable.Range(0, cuts.ArticulationPoints.Length).OrderByDescending(i => cuts.CutOff[i]).Take(top)
            .Select(i => (Node: snapshot.NodeAt(cuts.ArticulationPoints[i]), CutOff: cuts.CutOff[i], Parts: cuts.Parts[i]))
            .Select(point => (IReadOnlyList<object?>)[point.CutOff, point.Parts, point.Node.Name, point.Node.Label, point.Node.Id]));
}
