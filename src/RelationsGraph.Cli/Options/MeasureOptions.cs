using System.CommandLine;
using System.CommandLine.Parsing;
using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Cli.Options;

/// <summary>Which centrality to compute, and how.</summary>
internal sealed class MeasureOptions
{
    private readonly Option<CentralityMeasure> _measure = new("--measure", "-m")
    {
        Description = string.Join("; ", CentralityMeasure.All.Select(measure => $"{measure.Name}: {measure.Description}")) + ".",
        HelpName = "NAME",
        DefaultValueFactory = _ => CentralityMeasure.Degree,
        CustomParser = Measure,
    };

    private readonly Option<bool?> _directed = new("--directed")
    {
        Description = "Count relations from source to target only (true) or both ways (false); without it as is usual for the measure.",
        HelpName = "true|false",
    };

    private readonly Option<bool> _normalised = new("--normalised", "--normalized")
    {
        Description = "Put the scores on a scale from 0 to 1.",
    };

    private readonly ThreadsOption _threads = new();

    public void AddTo(Command command)
    {
        command.Add(_measure);
        command.Add(_directed);
        command.Add(_normalised);
        _threads.AddTo(command);
    }

    public CentralityMeasure MeasureOf(CommandContext context) => context.Parsed.GetRequiredValue(_measure);

    /// <summary>Whether the user names a measure.</summary>
    public bool IsMeasureGiven(CommandContext context) => context.Parsed.GetResult(_measure) is { Implicit: false };

    /// <summary>How to compute it, on a snapshot with or without weights.</summary>
    public CentralityOptions Get(CommandContext context, bool weighted, IProgress<double> progress) => new()
    {
        Directed = context.Parsed.GetValue(_directed),
        Weighted = weighted,
        Normalised = context.Parsed.GetValue(_normalised),
        Threads = _threads.Get(context),
        Progress = progress,
    };

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
