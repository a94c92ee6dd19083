using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Communities;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Finds groups of entities that have more to do with each other than with others.</summary>
internal sealed class CommunitiesCommand : RelgraphCommand
{
    private static readonly Dictionary<string, CommunityMethod> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["leiden"] = CommunityMethod.Leiden,
        ["louvain"] = CommunityMethod.Louvain,
        ["label-propagation"] = CommunityMethod.LabelPropagation,
    };

    private readonly Option<CommunityMethod> _method = new("--method", "-m")
    {
        Description = "leiden: every community hangs together; louvain: the method before it; label-propagation: fast and coarse.",
        HelpName = string.Join('|', Methods.Keys),
        DefaultValueFactory = _ => CommunityMethod.Leiden,
        CustomParser = Method,
    };

    private readonly Option<double> _resolution = new("--resolution")
    {
        Description = "Above 1 for more and smaller communities, below 1 for fewer and larger ones.",
        HelpName = "R",
        DefaultValueFactory = _ => 1,
        CustomParser = OptionValue.Positive,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Where several divisions are as good, decides which is found; the same number gives the same communities everywhere.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
        CustomParser = OptionValue.Whole,
    };

    private readonly TopOption _top = new("communities, the largest first,");
    private readonly WeightOption _weight = new();
    private readonly AnalysisOptions _analysis = new();

    public CommunitiesCommand()
        : base("communities", "Find groups of entities that have more to do with each other than with others.")
    {
        Add(_method);
        Add(_resolution);
        Add(_seed);
        _top.AddTo(this);
        _weight.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph communities",
        "relgraph communities --resolution 0.5 --weight tellings --format json",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, _weight.Get(context), cancellationToken);
        var snapshot = selected.TakeSnapshot();
        var options = new CommunityOptions
        {
            Method = context.Parsed.GetValue(_method),
            Resolution = context.Parsed.GetValue(_resolution),
            Seed = context.Parsed.GetValue(_seed),
            Weighted = snapshot.IsWeighted,
        };
        var result = _weight.Weigh(context, () => CommunityFinder.Find(snapshot, options, cancellationToken));
        await ResultWriter.WriteAsync(
            context.Output, _analysis.FormatOf(context), Table(snapshot, result.Partition, _top.Get(context)), cancellationToken);
        context.Messages.Tell(string.Create(
            CultureInfo.InvariantCulture, $"{result.Partition.Count} communities, modularity {result.Modularity:0.####}."));
        _top.TellOfRest(context, result.Partition.Count, "communities");
        return ExitCode.Success;
    }

    // The members with the most relations first: who they are tells what the community is
    private static ResultTable Table(GraphSnapshot snapshot, NodePartition partition, int top) => new(
        [
            new("community", ColumnKind.Number), new("size", ColumnKind.Number), new("", ColumnKind.Bar), new("members", ColumnKind.Words),
        ],
        Enumerable.Range(0, Math.Min(top, partition.Count)).Select(group => (IReadOnlyList<object?>)
        [
            group + 1,
            partition.PositionsIn(group).Length,
            (double)partition.PositionsIn(group).Length / partition.PositionsIn(0).Length,
            partition.PositionsIn(group).ToArray()
                .OrderByDescending(node => snapshot.OutNeighbours(node).Length + snapshot.InNeighbours(node).Length)
                .Select(node => (object?)snapshot.NodeAt(node).Name).ToList(),
        ]));

    private static CommunityMethod Method(ArgumentResult result)
    {
        var name = result.Tokens[^1].Value;
        if (!Methods.TryGetValue(name, out var method))
        {
            result.AddError(
                $"There is no method '{name}'.{NearestName.Suggest(name, Methods.Keys)} There are {string.Join(", ", Methods.Keys)}.");
        }

        return method;
    }
}
