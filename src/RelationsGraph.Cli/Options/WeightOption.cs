using System.CommandLine;
using System.CommandLine.Parsing;
using RelationsGraph.Graph;

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

    /// <summary>Whether the user names a property.</summary>
    public bool IsGiven(CommandResult result) => result.GetValue(_property) is not null;

    public string? Get(CommandContext context) => context.Parsed.GetValue(_property);

    /// <summary>Makes sure that some relation has such a weight; else all would weigh 1 without a word.</summary>
    /// <exception cref="CommandException">None has; the message suggests another property.</exception>
    public static void Check(string property, PropertyGraph graph)
    {
        if (graph.Edges.Any(edge => edge.Properties.GetNumber(property) is not null))
        {
            return;
        }

        var numbers = graph.Edges.SelectMany(NumbersOf).Distinct(StringComparer.Ordinal).ToList();
        throw new CommandException($"--weight: no relation has a number '{property}'.{NearestName.Suggest(property, numbers)}", ExitCode.Usage);
    }

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

    private static IEnumerable<string> NumbersOf(Edge edge) =>
        edge.Properties.Keys.Where(name => edge.Properties.GetNumber(name) is not null);
}
