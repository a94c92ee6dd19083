using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Analysis.Changes;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Cli.Plots;

namespace RelationsGraph.Cli.Commands;

/// <summary>Ranks entities by how central they are, at once or in one period after another; or relations by how central they are.</summary>
internal sealed class CentralityCommand : RelgraphCommand
{
    private const int TopOfPeriod = 3;

    private readonly MeasureOptions _measure = new();
    private readonly TopOption _top = new($"entities (of each period with --by: {TopOfPeriod})");
    private readonly OnlyOption _only = new();

    private readonly Option<TimeStep?> _by = new("--by")
    {
        Description = "Rank anew for every month, year or decade, and say how ranks changed.",
        HelpName = "month|year|decade",
        CustomParser = Step,
    };

    private readonly Option<bool> _edges = new("--edges")
    {
        Description = "Rank relations instead of entities, by the shortest paths that pass them (edge betweenness).",
    };

    private readonly Option<int?> _samples = new("--samples")
    {
        Description = "Estimate betweenness from paths from so many entities, drawn by lot, and say how far it may be off.",
        HelpName = "N",
        CustomParser = result => OptionValue.Count(result),
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Decides the lots of --samples.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
        CustomParser = OptionValue.Whole,
    };

    private readonly Option<string[]> _restartAt = new("--restart-at")
    {
        Description = $"For pagerank: start anew at these entities only, so that nearness to them counts; {EntitySet.Form}.",
        HelpName = "ENTITY",
    };

    private readonly WeightOption _weight = new();
    private readonly AnalysisOptions _analysis = new();
    private readonly PlotOption _plot = new();

    public CentralityCommand()
        : base("centrality", "Rank entities by how central they are in the graph.")
    {
        _measure.AddTo(this);
        _top.AddTo(this);
        _only.AddTo(this);
        Add(_by);
        Add(_edges);
        Add(_samples);
        Add(_seed);
        Add(_restartAt);
        _weight.AddTo(this);
        _plot.AddTo(this);
        _analysis.AddTo(this);
        Validators.Add(CheckCombination);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph centrality --measure betweenness --top 10",
        "relgraph centrality --measure pagerank --only Person --weight tellings --format json",
        "relgraph centrality --by month --top 2 --plot months.svg",
        "relgraph centrality --edges --top 5",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, _weight.Get(context), cancellationToken);
        var snapshot = selected.TakeSnapshot();
        var measure = _measure.MeasureOf(context);
        using var progress = new WorkProgress(context, context.Parsed.GetValue(_edges) ? "edge betweenness" : measure.Name);
        var options = ReadOptions(context, selected, snapshot, progress);
        var only = _only.Get(context, selected);
        var table = context.Parsed.GetValue(_edges) ? RankEdges(context, snapshot, options, cancellationToken)
            : context.Parsed.GetValue(_by) is { } step ? RankPeriods(context, snapshot, step, options, only, cancellationToken)
            : RankNodes(context, snapshot, options, only, cancellationToken);
        progress.Dispose();
        await ResultWriter.WriteAsync(context.Output, _analysis.FormatOf(context), table.Table, cancellationToken);
        table.Tell();
        return ExitCode.Success;
    }

    private CentralityOptions ReadOptions(CommandContext context, SelectedGraph selected, GraphSnapshot snapshot, WorkProgress progress)
    {
        var options = _measure.Get(context, snapshot.IsWeighted, progress) with
        {
            Samples = context.Parsed.GetValue(_samples), Seed = context.Parsed.GetValue(_seed),
        };
        if (context.Parsed.GetValue(_restartAt) is not { Length: > 0 } restartAt)
        {
            return options;
        }

        var entities = new EntitySet(selected);
        var nodes = restartAt.SelectMany(text => entities.Find(text)).Where(selected.Selection.Includes);
        return options with { RestartAt = [.. nodes.Select(node => node.Id)] };
    }

    private (ResultTable Table, Action Tell) RankNodes(
        CommandContext context,
        GraphSnapshot snapshot,
        CentralityOptions options,
        IReadOnlySet<string> only,
        CancellationToken cancellationToken)
    {
        var measure = _measure.MeasureOf(context);
        var result = _weight.Weigh(context, () => Centrality.Compute(snapshot, measure, options, cancellationToken));
        var ranking = result.Rank(only);
        var shown = ranking.Take(_top.Get(context)).ToList();
        _plot.Write(context, new BarChart(Capitalised(measure.Name), [.. shown.Select(ranked => (ranked.Node.Name, ranked.Score))]));
        return (RankingTable.Of(measure, shown), () =>
        {
            TellErrorBound(context, result);
            _top.TellOfRest(context, ranking.Length, "entities");
        });
    }

    private (ResultTable Table, Action Tell) RankEdges(
        CommandContext context, GraphSnapshot snapshot, CentralityOptions options, CancellationToken cancellationToken)
    {
        var result = _weight.Weigh(context, () => EdgeBetweenness.Compute(snapshot, options, cancellationToken));
        var ranking = result.Rank(_top.Get(context));
        var bars = ranking.Select(ranked => ($"{ranked.Source.Name} {ranked.Edge.Type} {ranked.Target.Name}", ranked.Score));
        _plot.Write(context, new BarChart("Edge betweenness", [.. bars]));
        return (RankingTable.Of("betweenness", ranking), () => _top.TellOfRest(context, result.Scores.Count, "relations"));
    }

    private (ResultTable Table, Action Tell) RankPeriods(
        CommandContext context,
        GraphSnapshot snapshot,
        TimeStep step,
        CentralityOptions options,
        IReadOnlySet<string> only,
        CancellationToken cancellationToken)
    {
        var measure = _measure.MeasureOf(context);
        var periods = _weight.Weigh(context, () => CentralitySeries.Compute(snapshot, measure, step, options, cancellationToken));
        if (periods.IsEmpty)
        {
            throw new CommandException("No relation here has a date, so there are no periods.");
        }

        var top = _top.IsGiven(context) ? _top.Get(context) : TopOfPeriod;
        if (_plot.IsGiven(context))
        {
            _plot.Write(context, PeriodTable.Chart(Capitalised(measure.Name), step, periods, only));
        }

        return (PeriodTable.Of(measure, step, periods, top, only), () => { });
    }

    private static void TellErrorBound(CommandContext context, CentralityResult result)
    {
        if (result.ErrorBound is { } bound)
        {
            context.Messages.Tell(string.Create(
                CultureInfo.InvariantCulture, $"Estimated: with a probability of 95 % no score is off by more than {bound:0.####}."));
        }
    }

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private void CheckCombination(CommandResult result)
    {
        if (!result.GetValue(_edges))
        {
            return;
        }

        Option[] others = [_by, _only.Option, _samples, _restartAt];
        if (others.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
        {
            result.AddError($"--edges and {other.Name} do not go together.");
        }
    }

    private static TimeStep? Step(ArgumentResult result)
    {
        if (Enum.TryParse<TimeStep>(result.Tokens[^1].Value, ignoreCase: true, out var step) && Enum.IsDefined(step))
        {
            return step;
        }

        OptionValue.Refuse(result, "not a period; there are month, year and decade");
        return null;
    }
}
