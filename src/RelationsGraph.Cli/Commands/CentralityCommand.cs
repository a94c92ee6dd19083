using System.CommandLine;
using System.CommandLine.Parsing;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Ranks entities by how central they are.</summary>
internal sealed class CentralityCommand : RelgraphCommand
{
    private const int DefaultTop = 20;

    private readonly Option<CentralityMeasure> _measure = new("--measure", "-m")
    {
        Description = string.Join("; ", CentralityMeasure.All.Select(measure => $"{measure.Name}: {measure.Description}")) + ".",
        HelpName = "NAME",
        DefaultValueFactory = _ => CentralityMeasure.Degree,
        CustomParser = Measure,
    };

    private readonly Option<int> _top = new("--top")
    {
        Description = "How many entities to list.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultTop,
        CustomParser = OptionValue.Count,
    };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "List only entities with these labels, although all take part.",
        HelpName = "LABEL,...",
        CustomParser = OptionValue.Names,
    };

    private readonly Option<bool?> _directed = new("--directed")
    {
        Description = "Count relations from source to target only (true) or both ways (false); without it as is usual for the measure.",
        HelpName = "true|false",
    };

    private readonly Option<bool> _normalised = new("--normalised", "--normalized") { Description = "Put the scores on a scale from 0 to 1." };
    private readonly WeightOption _weight = new();
    private readonly AnalysisOptions _analysis = new();

    public CentralityCommand()
        : base("centrality", "Rank entities by how central they are in the graph.")
    {
        Add(_measure);
        Add(_top);
        Add(_only);
        Add(_directed);
        Add(_normalised);
        _weight.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph centrality --measure betweenness --top 10",
        "relgraph centrality --measure pagerank --only Person --weight tellings --format json",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, _weight.Get(context), cancellationToken);
        var measure = context.Parsed.GetRequiredValue(_measure);
        var options = new CentralityOptions
        {
            Directed = context.Parsed.GetValue(_directed),
            Weighted = selected.Selection.WeightProperty is not null,
            Normalised = context.Parsed.GetValue(_normalised),
        };
        var snapshot = selected.TakeSnapshot();
        var result = _weight.Weigh(context, () => Centrality.Compute(snapshot, measure, options, cancellationToken));
        var only = SelectionOptions.KnownLabels(context.Parsed.GetValue(_only), selected.Schema, selected.Graph);
        var ranking = result.Rank(only);
        var top = context.Parsed.GetValue(_top);
        await ResultWriter.WriteAsync(
            context.Output, _analysis.FormatOf(context), RankingTable.Of(measure, ranking.Take(top)), cancellationToken);
        context.TellOfRest(_top, ranking.Length, "entities");
        return ExitCode.Success;
    }

    private static CentralityMeasure Measure(ArgumentResult result)
    {
        var name = result.Tokens[^1].Value;
        if (!CentralityMeasure.TryParse(name, out var measure))
        {
            var known = CentralityMeasure.All.Select(known => known.Name).ToList();
            result.AddError($"There is no measure '{name}'.{NearestName.Suggest(name, known)} There are {string.Join(", ", known)}.");
        }

        return measure ?? CentralityMeasure.Degree;
    }
}
