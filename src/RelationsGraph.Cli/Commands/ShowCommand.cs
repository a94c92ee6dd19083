using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Graph.Lookup;

namespace RelationsGraph.Cli.Commands;

/// <summary>Shows one entity.</summary>
internal sealed class ShowCommand : RelgraphCommand
{
    private readonly Argument<string> _entity = new("ENTITY") { Description = "A name, a part of a name, a country code or an id." };
    private readonly AnalysisOptions _analysis = new(showsNegated: true);

    public ShowCommand()
        : base("show", "Show an entity: its names and offices, and its relations in order of time, with the words that say them.")
    {
        Add(_entity);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph show \"Sergei Lavrov\"",
        "relgraph show Russia --types VISITS,HOSTS --format csv",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, weight: null, cancellationToken);
        var graph = selected.Graph;
        var entity = EntityArgument.Find(new EntityIndex(graph), context.Parsed.GetRequiredValue(_entity));
        var edges = EdgeTable.InOrderOfTime(EntityReport.EdgesOf(graph, entity).Where(selected.Includes)).ToList();
        switch (_analysis.FormatOf(context))
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
}
