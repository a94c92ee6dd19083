using System.CommandLine;

namespace RelationsGraph.Cli.Options;

/// <summary>On how many cores to compute.</summary>
internal sealed class ThreadsOption
{
    private readonly Option<int?> _count = new("--threads")
    {
        Description = "On how many cores to compute; the result is the same, whatever their number. Without it on all.",
        HelpName = "N",
        CustomParser = result => OptionValue.Count(result),
    };

    public void AddTo(Command command) => command.Add(_count);

    public int Get(CommandContext context) => context.Parsed.GetValue(_count) ?? Environment.ProcessorCount;
}
