using System.CommandLine;

namespace RelationsGraph.Cli.Options;

/// <summary>Which property of relations is their weight.</summary>
internal sealed class WeightOption
{
    private readonly Option<string?> _property = new("--weight")
    {
        Description = "The property of relations that is their weight, such as tellings; without it each weighs 1.",
        HelpName = "PROPERTY",
    };

    public void AddTo(Command command) => command.Add(_property);

    public string? Get(CommandContext context) => context.Parsed.GetValue(_property);

    /// <summary>Runs an analysis that the weights may be wrong for: lengths that are negative, say.</summary>
    /// <exception cref="CommandException">They are.</exception>
    public T Weigh<T>(CommandContext context, Func<T> analyse)
    {
        try
        {
            return analyse();
        }
        catch (ArgumentException exception) when (Get(context) is not null)
        {
            throw new CommandException($"--weight {Get(context)}: {exception.Message}");
        }
    }
}
