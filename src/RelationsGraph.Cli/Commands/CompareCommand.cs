using System.CommandLine;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Analysis.Changes;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Commands;

/// <summary>Says what changed between two dates.</summary>
internal sealed class CompareCommand : RelgraphCommand
{
    private const int DefaultDays = 365;

    private readonly Option<DateOnly?> _from = new("--from")
    {
        Description = "The earlier date.",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValue.Date,
        Required = true,
    };

    private readonly Option<DateOnly?> _to = new("--to")
    {
        Description = "The later date.",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValue.Date,
        Required = true,
    };

    private readonly Option<int> _days = new("--days")
    {
        Description = "What counts as the state of a date: the events of so many days up to it, and states without a date.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultDays,
        CustomParser = OptionValue.Count,
    };

    private readonly MeasureOptions _measure = new();
    private readonly TopOption _top = new("rows of each table");
    private readonly OnlyOption _only = new();
    private readonly SectionOption _section = new("new", "gone", "reversed", "ranks");
    private readonly AnalysisOptions _analysis = new(hasDays: false);

    public CompareCommand()
        : base("compare", "Say what changed between two dates: new, gone and reversed relations, and ranks.")
    {
        Add(_from);
        Add(_to);
        Add(_days);
        _measure.AddTo(this);
        _top.AddTo(this);
        _only.AddTo(this);
        _section.AddTo(this);
        _analysis.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph compare --from 2022-12-31 --to 2025-12-31",
        "relgraph compare --from 2025-03-01 --to 2025-03-31 --days 30 --show ranks --format csv",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (from, to) = (context.Parsed.GetRequiredValue(_from)!.Value, context.Parsed.GetRequiredValue(_to)!.Value);
        if (from >= to)
        {
            throw new CommandException(
                $"--from {PropertyFormat.ToText(from)} is not before --to {PropertyFormat.ToText(to)}.", ExitCode.Usage);
        }

        var selected = await _analysis.ReadAsync(context, weight: null, cancellationToken);
        var snapshot = selected.TakeSnapshot();
        var (before, after) = (Until(context, snapshot, from), Until(context, snapshot, to));
        var comparison = GraphComparison.Between(before, after);
        using var progress = new WorkProgress(context, _measure.MeasureOf(context).Name);
        var ranks = Rank(context, before, after, _only.Get(context, selected), progress, cancellationToken);
        progress.Dispose();
        var top = _top.Get(context);
        await _section.WriteAsync(
            context,
            _analysis.FormatOf(context),
            [
                new("new", "New relations", RelationTable(comparison.Added.Take(top)), comparison.Added.Length),
                new("gone", "Gone relations", RelationTable(comparison.Gone.Take(top)), comparison.Gone.Length),
                new("reversed", "From cooperation to conflict or back", TieTable(comparison.Reversed.Take(top)), comparison.Reversed.Length),
                new("ranks", $"Ranks by {_measure.MeasureOf(context)}", RankTable(ranks.Take(top)), ranks.Count),
            ],
            cancellationToken);
        var relations = before.EdgeCount == 1 ? "1 relation" : $"{before.EdgeCount} relations";
        context.Messages.Tell($"{relations} in {DescribeDays(context, from)}, {after.EdgeCount} in {DescribeDays(context, to)}.");
        return ExitCode.Success;
    }

    private GraphSnapshot Until(CommandContext context, GraphSnapshot snapshot, DateOnly last) =>
        snapshot.During(FirstDay(context, last), last);

    private DateOnly FirstDay(CommandContext context, DateOnly last) =>
        DateOnly.FromDayNumber(Math.Max(0, last.DayNumber - context.Parsed.GetValue(_days) + 1));

    private string DescribeDays(CommandContext context, DateOnly last) =>
        $"{PropertyFormat.ToText(FirstDay(context, last))} to {PropertyFormat.ToText(last)}";

    private List<RankChange> Rank(
        CommandContext context,
        GraphSnapshot before,
        GraphSnapshot after,
        IReadOnlySet<string> only,
        WorkProgress progress,
        CancellationToken cancellationToken)
    {
        var measure = _measure.MeasureOf(context);
        var options = _measure.Get(context, weighted: false, progress);
        return
        [
            .. RankChanges.Between(
                Centrality.Compute(before, measure, options, cancellationToken),
                Centrality.Compute(after, measure, options, cancellationToken),
                only),
        ];
    }

    private static ResultTable RelationTable(IEnumerable<Relation> relations) => new(
        [new("from"), new("relation"), new("to"), new("events", ColumnKind.Number), new("sourceId"), new("targetId")],
        relations.Select(relation => (IReadOnlyList<object?>)
            [relation.Source.Name, relation.Type, relation.Target.Name, relation.Edges, relation.Source.Id, relation.Target.Id]));

    private static ResultTable TieTable(IEnumerable<TieChange> changes) => new(
        [new("first"), new("second"), new("before", ColumnKind.Number), new("after", ColumnKind.Number), new("firstId"), new("secondId")],
        changes.Select(change => (IReadOnlyList<object?>)
        [
            change.First.Name, change.Second.Name, Math.Round(change.Before, 6), Math.Round(change.After, 6), change.First.Id,
            change.Second.Id,
        ]));

    private static ResultTable RankTable(IEnumerable<RankChange> changes) => new(
        [
            new("name"), new("label"), new("before", ColumnKind.Number), new("after", ColumnKind.Number), new("rise", ColumnKind.Number),
            new("scoreBefore", ColumnKind.Number), new("scoreAfter", ColumnKind.Number), new("id"),
        ],
        changes.Select(change => (IReadOnlyList<object?>)
        [
            change.Node.Name, change.Node.Label, change.Before, change.After, change.Rise, change.ScoreBefore, change.ScoreAfter,
            change.Node.Id,
        ]));
}
