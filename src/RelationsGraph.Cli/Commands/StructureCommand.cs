using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Components;
using RelationsGraph.Analysis.Structure;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Describes the shape of the graph in figures.</summary>
internal sealed class StructureCommand : RelgraphCommand
{
    private readonly TopOption _top = new("entities with the most triangles", 10);
    private readonly SectionOption _section = new("figures", "types", "triangles");
    private readonly AnalysisOptions _analysis = new();

    public StructureCommand()
        : base(
            "structure", "Describe the shape of the graph: its size and parts, triangles and clustering, who has to do with whom by kind.")
    {
        _top.AddTo(this);
        _section.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph structure",
        "relgraph structure --types VISITS --show figures --format json",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var snapshot = (await _analysis.ReadAsync(context, weight: null, cancellationToken)).TakeSnapshot();
        var clustering = Clustering.Compute(snapshot, cancellationToken);
        var figures = Figures(snapshot, clustering, cancellationToken).ToList();
        var types = Types(snapshot);
        var corners = clustering.Triangles.Count(count => count > 0);
        await _section.WriteAsync(
            context,
            _analysis.FormatOf(context),
            [
                new("figures", "Figures", Table("figure", "value", figures), figures.Count),
                new("types", "Relations by type", Table("relation", "count", types), types.Count),
                new("triangles", "Most triangles", TriangleTable(snapshot, clustering, _top.Get(context)), corners),
            ],
            cancellationToken);
        return ExitCode.Success;
    }

    private static IEnumerable<(string Name, object? Value)> Figures(
        GraphSnapshot snapshot, Clustering clustering, CancellationToken cancellationToken)
    {
        var (weak, strong) = (ConnectedComponents.FindWeak(snapshot), ConnectedComponents.FindStrong(snapshot));
        var cuts = CutPoints.Find(snapshot, cancellationToken);
        var loops = Enumerable.Range(0, snapshot.EdgeCount).Count(edge => snapshot.SourceOf(edge) == snapshot.TargetOf(edge));
        yield return ("entities", snapshot.NodeCount);
        yield return ("relations", snapshot.EdgeCount);
        yield return ("relations from an entity to itself", loops);
        yield return ("average degree", snapshot.NodeCount > 0 ? 2d * snapshot.EdgeCount / snapshot.NodeCount : 0);
        yield return ("weak components", weak.Count);
        yield return ("entities in the largest weak component", weak.Count > 0 ? weak.PositionsIn(0).Length : 0);
        yield return ("strong components", strong.Count);
        yield return ("entities in the largest strong component", strong.Count > 0 ? strong.PositionsIn(0).Length : 0);
        yield return ("bridges", cuts.Bridges.Length);
        yield return ("articulation points", cuts.ArticulationPoints.Length);
        yield return ("triangles", clustering.Triangles.Sum() / 3);
        yield return ("transitivity", clustering.Transitivity);
        yield return ("average clustering", clustering.Average);
        yield return ("assortativity by label", Assortativity.ByLabel(snapshot) is var value && double.IsFinite(value) ? value : null);
    }

    private static List<(string Name, object? Value)> Types(GraphSnapshot snapshot) =>
    [
        .. Enumerable.Range(0, snapshot.EdgeCount).CountBy(edge => snapshot.EdgeAt(edge).Type)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, (object?)pair.Value)),
    ];

    private static ResultTable Table(string name, string value, List<(string Name, object? Value)> rows) =>
        new([new(name), new(value, ColumnKind.Number)], rows.Select(row => (IReadOnlyList<object?>)[row.Name, row.Value]));

    private static ResultTable TriangleTable(GraphSnapshot snapshot, Clustering clustering, int top) => new(
        [new("name"), new("label"), new("triangles", ColumnKind.Number), new("clustering", ColumnKind.Number), new("id")],
        Enumerable.Range(0, snapshot.NodeCount).Where(node => clustering.Triangles[node] > 0)
            .OrderByDescending(node => clustering.Triangles[node]).ThenByDescending(node => clustering.Coefficients[node]).Take(top)
            .Select(node => (IReadOnlyList<object?>)
            [
                snapshot.NodeAt(node).Name, snapshot.NodeAt(node).Label, clustering.Triangles[node], clustering.Coefficients[node],
                snapshot.NodeAt(node).Id,
            ]));
}
