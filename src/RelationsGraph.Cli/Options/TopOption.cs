using System.CommandLine;

namespace RelationsGraph.Cli.Options;

/// <summary>How long a list may be.</summary>
internal sealed class TopOption
{
    private readonly Option<int> _count;

    /// <param name="what">What is listed.</param>
    /// <param name="most">How many without the option.</param>
    public TopOption(string what, int most = 20) => _count = new("--top")
    {
        Description = $"How many {what} to list.",
        HelpName = "N",
        DefaultValueFactory = _ => most,
        CustomParser = OptionValue.Count,
    };

    public void AddTo(Command command) => command.Add(_count);

    public int Get(CommandContext context) => context.Parsed.GetValue(_count);

    /// <summary>Whether the user asks for a number.</summary>
    public bool IsGiven(CommandContext context) => context.Parsed.GetResult(_count) is { Implicit: false };

    /// <inheritdoc cref="CommandContext.TellOfRest"/>
    public void TellOfRest(CommandContext context, int total, string what) => context.TellOfRest(_count, total, what);
}
