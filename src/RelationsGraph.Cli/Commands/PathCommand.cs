using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using RelationsGraph.Analysis;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Finds how two entities, or two sets of them, are connected.</summary>
internal sealed class PathCommand : RelgraphCommand
{
    private readonly Argument<string> _from = new("FROM") { Description = $"Where to start: {EntitySet.Form}." };
    private readonly Argument<string> _to = new("TO") { Description = "Where to get to, likewise." };

    private readonly Option<int> _count = new("--count", "-k")
    {
        Description = "How many paths to find, the shortest first.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = OptionValue.Count,
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "All paths that are as short as the shortest; -k says how many at most.",
    };

    private readonly Option<int?> _maxHops = new("--max-hops")
    {
        Description = "Only paths of so many steps at most.",
        HelpName = "N",
        CustomParser = result => OptionValue.Count(result),
    };

    private readonly Option<string[]> _through = new("--through")
    {
        Description = "An entity that the path must pass. May be repeated, in the order of the path.",
        HelpName = "ENTITY",
    };

    private readonly Option<string[]> _throughTypes = new("--through-types")
    {
        Description = "Relation types each of which the path must use, in any order.",
        HelpName = "TYPE,...",
        CustomParser = OptionValue.Names,
    };

    private readonly Option<string[]> _avoid = new("--avoid")
    {
        Description = "Entities that no path may pass, written like FROM. May be repeated.",
        HelpName = "ENTITY",
    };

    private readonly Option<bool> _inTime = new("--in-time")
    {
        Description = "Only steps that are not earlier than the one before, from --from on if it is given; the path that arrives first.",
    };

    private readonly Option<bool> _fewestHops = new("--fewest-hops") { Description = "With --in-time: the path of the fewest steps." };

    private readonly Option<bool> _passStates = new("--pass-states")
    {
        Description = "With --in-time: states without a date may be passed on any day.",
    };

    private readonly Option<bool> _directed = new("--directed") { Description = "Follow relations from source to target only." };
    private readonly WeightOption _weight = new();
    private readonly AnalysisOptions _analysis = new();

    public PathCommand()
        : base("path", "Find how two entities, or two sets of them, are connected, and the words that say each step.")
    {
        Add(_from);
        Add(_to);
        Option[] options = [_count, _all, _maxHops, _through, _throughTypes, _avoid, _inTime, _fewestHops, _passStates, _directed];
        foreach (var option in options)
        {
            Add(option);
        }

        _weight.AddTo(this);
        _analysis.AddTo(this);
        Validators.Add(CheckCombination);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph path \"Wang Yi\" Ukraine",
        "relgraph path Xi Putin -k 3 --status happened,ongoing",
        "relgraph path China \"Russia|Ukraine\" --avoid \"Wang Yi\" --max-hops 4",
        "relgraph path \"Wang Yi\" Russia --in-time --from 2025-01-01",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var selected = await _analysis.ReadAsync(context, _weight.Get(context), cancellationToken);
        var question = ReadQuestion(context, selected);
        if (context.Parsed.GetValue(_inTime))
        {
            var path = FindInTime(context, selected, question, cancellationToken);
            await WriteAsync(context, () => PathReport.Write(context.Output, path), () => PathReport.ForPrograms(path), cancellationToken);
        }
        else
        {
            var paths = _weight.Weigh(context, () => Find(context, selected, question, cancellationToken));
            await WriteAsync(context, () => PathReport.Write(context.Output, paths), () => PathReport.ForPrograms(paths), cancellationToken);
        }

        return ExitCode.Success;
    }

    private PathQuestion ReadQuestion(CommandContext context, SelectedGraph selected)
    {
        var entities = new EntitySet(selected);
        var question = new PathQuestion(
            entities.Find(context.Parsed.GetRequiredValue(_from)),
            entities.Find(context.Parsed.GetRequiredValue(_to)),
            [.. (context.Parsed.GetValue(_through) ?? []).Select(text => EntityArgument.Find(entities.Index, text))],
            [.. (context.Parsed.GetValue(_avoid) ?? []).SelectMany(text => entities.Find(text))],
            SelectionOptions.KnownTypes(context.Parsed.GetValue(_throughTypes), selected.Schema, selected.Graph));
        return question.Check(selected, ((Option[])[_through, _all]).FirstOrDefault(option => IsGiven(context, option))?.Name);
    }

    private ImmutableArray<GraphPath> Find(
        CommandContext context, SelectedGraph selected, PathQuestion question, CancellationToken cancellationToken)
    {
        var snapshot = selected.TakeSnapshot();
        var options = new PathOptions
        {
            Directed = context.Parsed.GetValue(_directed),
            Weighted = snapshot.IsWeighted,
            MaxHops = context.Parsed.GetValue(_maxHops) ?? int.MaxValue,
            Avoid = question.AvoidIds,
        };
        var paths = question switch
        {
            { Through.IsEmpty: false } => One(PathFinder.FindThrough(snapshot, question.StopIds, options, cancellationToken)),
            { Types.IsEmpty: false } => One(PathFinder.FindPassing(
                snapshot, question.FromIds, question.ToIds, question.Types.Order(StringComparer.Ordinal), options, cancellationToken)),
            _ when context.Parsed.GetValue(_all) => FindAll(context, snapshot, question, options),
            { From: [var from], To: [var to] } =>
                PathFinder.FindKShortest(snapshot, from.Id, to.Id, context.Parsed.GetValue(_count), options, cancellationToken),
            _ => PathFinder.FindBetween(
                snapshot, question.FromIds, question.ToIds, context.Parsed.GetValue(_count), options, cancellationToken),
        };
        return paths.IsEmpty ? throw NoPath(context, question) : paths;
    }

    private ImmutableArray<GraphPath> FindAll(CommandContext context, GraphSnapshot snapshot, PathQuestion question, PathOptions options)
    {
        return IsGiven(context, _count)
            ? PathFinder.FindAllShortest(snapshot, question.FromIds[0], question.ToIds[0], context.Parsed.GetValue(_count), options)
            : PathFinder.FindAllShortest(snapshot, question.FromIds[0], question.ToIds[0], options: options);
    }

    private TimedPath FindInTime(CommandContext context, SelectedGraph selected, PathQuestion question, CancellationToken cancellationToken)
    {
        var options = new TimedPathOptions
        {
            Directed = context.Parsed.GetValue(_directed),
            From = selected.Selection.From,
            FewestHops = context.Parsed.GetValue(_fewestHops),
            PassStates = context.Parsed.GetValue(_passStates),
            MaxHops = context.Parsed.GetValue(_maxHops) ?? int.MaxValue,
            Avoid = question.AvoidIds,
        };
        return TimedPathFinder.FindBetween(selected.TakeSnapshot(), question.FromIds, question.ToIds, options, cancellationToken)
            ?? throw NoPath(context, question);
    }

    private async Task WriteAsync(
        CommandContext context, Action writeForPeople, Func<ResultTable> forPrograms, CancellationToken cancellationToken)
    {
        if (_analysis.FormatOf(context) == ResultFormat.Table)
        {
            writeForPeople();
        }
        else
        {
            await ResultWriter.WriteAsync(context.Output, _analysis.FormatOf(context), forPrograms(), cancellationToken);
        }
    }

    private CommandException NoPath(CommandContext context, PathQuestion question)
    {
        Option[] narrowing = [_maxHops, _through, _throughTypes, _avoid, _inTime, _directed];
        var given = narrowing.Where(option => IsGiven(context, option)).Select(option => option.Name).ToList();
        var advice = given.Count > 0 ? $"; without {string.Join(", ", given)} there may be one" : "";
        var (from, to) = (PathQuestion.Describe(question.From), PathQuestion.Describe(question.To));
        return new CommandException($"No path leads from {from} to {to}{advice}.");
    }

    private static bool IsGiven(CommandContext context, Option option) => context.Parsed.GetResult(option) is { Implicit: false };

    private static ImmutableArray<GraphPath> One(GraphPath? path) => path is null ? [] : [path];

    // What one option asks for, the search of another cannot do
    private void CheckCombination(CommandResult result)
    {
        Option[] kinds = [_through, _throughTypes, _inTime, _all];
        var given = kinds.Where(IsGiven).Select(option => option.Name).ToList();
        if (given.Count > 1)
        {
            result.AddError($"{given[0]} and {given[1]} do not go together.");
        }
        else if (given.Count == 1 && given[0] != _all.Name && IsGiven(_count))
        {
            result.AddError($"{given[0]} finds one path; it does not go together with -k.");
        }
        else if (IsGiven(_maxHops) && _weight.IsGiven(result) && !IsGiven(_inTime))
        {
            result.AddError("--max-hops counts steps; it does not go together with --weight.");
        }
        else if (!IsGiven(_inTime) && ((Option[])[_fewestHops, _passStates]).FirstOrDefault(IsGiven) is { } timed)
        {
            result.AddError($"{timed.Name} is for paths in time: add --in-time.");
        }

        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
    }
}
