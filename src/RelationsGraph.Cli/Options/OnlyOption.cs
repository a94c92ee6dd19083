using System.Collections.Immutable;
using System.CommandLine;

namespace RelationsGraph.Cli.Options;

/// <summary>Which kinds of entities to list, although all take part.</summary>
internal sealed class OnlyOption
{
    private readonly Option<string[]> _labels = new("--only")
    {
        Description = "List only entities with these labels, although all take part.",
        HelpName = "LABEL,...",
        CustomParser = OptionValue.Names,
    };

    /// <summary>The option itself, for checks of what goes together.</summary>
    public Option Option => _labels;

    public void AddTo(Command command) => command.Add(_labels);

    /// <summary>The labels; none stands for all.</summary>
    /// <exception cref="CommandException">One does not exist; the message suggests one.</exception>
    public ImmutableHashSet<string> Get(CommandContext context, SelectedGraph selected) =>
        SelectionOptions.KnownLabels(context.Parsed.GetValue(_labels), selected.Schema, selected.Graph);
}
