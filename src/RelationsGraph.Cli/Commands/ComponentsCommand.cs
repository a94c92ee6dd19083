using System.CommandLine;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Components;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Lists the connected parts of the graph.</summary>
internal sealed class ComponentsCommand : RelgraphCommand
{
    private const int DefaultTop = 20;

    private readonly Option<bool> _strong = new("--strong")
    {
        Description = "Strong components: each member reaches each other along the direction of the relations.",
    };

    private readonly Option<int> _top = new("--top")
    {
        Description = "How many components to list, the greatest first.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultTop,
        CustomParser = OptionValue.Count,
    };

    private readonly AnalysisOptions _analysis = new();

    public ComponentsCommand()
        : base("components", "List the connected parts of the graph.")
    {
        Add(_strong);
        Add(_top);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph components", "relgraph components --strong --top 3"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var snapshot = (await _analysis.ReadAsync(context, weight: null, cancellationToken)).TakeSnapshot();
        var partition = context.Parsed.GetValue(_strong) ? ConnectedComponents.FindStrong(snapshot) : ConnectedComponents.FindWeak(snapshot);
        var top = context.Parsed.GetValue(_top);
        await ResultWriter.WriteAsync(context.Output, _analysis.FormatOf(context), Table(partition, top), cancellationToken);
        context.TellOfRest(_top, partition.Count, "components");
        return ExitCode.Success;
    }

    private static ResultTable Table(NodePartition partition, int top) => new(
        [new("component", ColumnKind.Number), new("size", ColumnKind.Number), new("members", ColumnKind.Words)],
        Enumerable.Range(0, Math.Min(top, partition.Count)).Select(group => (IReadOnlyList<object?>)
            [group + 1, partition.PositionsIn(group).Length, partition.NodesIn(group).Select(node => (object?)node.Name).ToList()]));
}
