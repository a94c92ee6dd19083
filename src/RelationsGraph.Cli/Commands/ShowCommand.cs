using System.CommandLine;
using RelationsGraph.Analysis;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Commands;

/// <summary>Shows one entity.</summary>
internal sealed class ShowCommand : RelgraphCommand
{
    private readonly Argument<string> _entity = new("ENTITY") { Description = "A name, a part of a name, a country code or an id." };
    private readonly StoreOption _store = new();
    private readonly SchemaOption _schema = new();
    private readonly SelectionOptions _selection = new(showsNegated: true);
    private readonly FormatOption _format = new();

    public ShowCommand()
        : base("show", "Show an entity: its names and offices, and its relations in order of time, with the words that say them.")
    {
        Add(_entity);
        _selection.AddTo(this);
        _store.AddTo(this);
        _schema.AddTo(this);
        _format.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph show \"Sergei Lavrov\"",
        "relgraph show Russia --types VISITS,HOSTS --format csv",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var graph = await _store.ReadGraphAsync(context, cancellationToken);
        var selection = _selection.Get(context, _schema.Load(context), graph);
        var entity = EntityArgument.Find(graph, context.Parsed.GetRequiredValue(_entity));
        var edges = EdgeTable.InOrderOfTime(EntityReport.EdgesOf(graph, entity).Where(edge => IsSelected(graph, selection, edge))).ToList();
        switch (_format.Get(context))
        {
            case ResultFormat.Table:
                EntityReport.Write(context.Output, graph, entity, edges);
                break;
            case ResultFormat.Json:
                await JsonResult.WriteAsync(
                    await context.Output.OpenStreamAsync(), new Dictionary<string, object?> { ["entity"] = entity, ["edges"] = edges }, cancellationToken);
                break;
            default:
                CsvResult.Write(context.Output.Text, EdgeTable.ForPrograms(graph, edges), cancellationToken);
                break;
        }

        return ExitCode.Success;
    }

    private static bool IsSelected(PropertyGraph graph, GraphSelection selection, Edge edge) =>
        selection.Includes(edge) && graph.TryGetNode(edge.SourceId, out var source) && selection.Includes(source)
        && graph.TryGetNode(edge.TargetId, out var target) && selection.Includes(target);
}
