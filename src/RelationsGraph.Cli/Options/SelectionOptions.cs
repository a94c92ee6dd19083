using System.Collections.Immutable;
using System.CommandLine;
using RelationsGraph.Analysis;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cli.Options;

/// <summary>Which part of the graph to look at.</summary>
/// <param name="showsNegated">Whether denied events are looked at in any case; else the user decides.</param>
/// <param name="hasDays">Whether the user may ask for the events of some days; where not, the command gives days another meaning.</param>
internal sealed class SelectionOptions(bool showsNegated, bool hasDays)
{
    private readonly Option<string[]> _types = new("--types")
    {
        Description = "Only relations of these types.",
        HelpName = "TYPE,...",
        CustomParser = OptionValue.Names,
    };

    private readonly Option<string[]> _without = new("--without")
    {
        Description = "No relations of these types.",
        HelpName = "TYPE,...",
        CustomParser = OptionValue.Names,
    };

    private readonly Option<string[]> _labels = new("--labels")
    {
        Description = "Only entities with these labels.",
        HelpName = "LABEL,...",
        CustomParser = OptionValue.Names,
    };

    private readonly Option<string[]> _status = new("--status")
    {
        Description = $"Only events with these statuses: {string.Join(", ", EventStatus.All)}.",
        HelpName = "STATUS,...",
        CustomParser = OptionValue.Names,
    };

    private readonly Option<double> _minConfidence = new("--min-confidence")
    {
        Description = "Only relations that the extractor is as sure of, from 0 to 1.",
        HelpName = "P",
        CustomParser = OptionValue.Share,
    };

    private readonly Option<DateOnly?> _from = new("--from")
    {
        Description = "Only events that did not end before this day; states stay, events without a date do not.",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValue.Date,
    };

    private readonly Option<DateOnly?> _to = new("--to")
    {
        Description = "Only events that did not begin after this day; states stay, events without a date do not.",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValue.Date,
    };

    private readonly Option<bool> _undated = new("--undated")
    {
        Description = "Keep events without a date although --from or --to is given.",
    };

    private readonly Option<bool> _negated = new("--negated") { Description = "Take events that an article denies, too." };

    public void AddTo(Command command)
    {
        command.Add(_types);
        command.Add(_without);
        command.Add(_labels);
        command.Add(_status);
        command.Add(_minConfidence);
        if (hasDays)
        {
            command.Add(_from);
            command.Add(_to);
            command.Add(_undated);
        }

        if (!showsNegated)
        {
            command.Add(_negated);
        }
    }

    /// <exception cref="CommandException">A type, label or status does not exist; the message suggests one. Or the days are in the wrong order.</exception>
    public GraphSelection Get(CommandContext context, GraphSchema schema, PropertyGraph graph)
    {
        var (from, to) = (context.Parsed.GetValue(_from), context.Parsed.GetValue(_to));
        return from > to
            ? throw new CommandException($"--from {from:yyyy-MM-dd} is after --to {to:yyyy-MM-dd}.", ExitCode.Usage)
            : Get(context, schema, graph, from, to);
    }

    /// <summary>The labels with these names, in the case in which the vocabulary or the graph has them.</summary>
    /// <exception cref="CommandException">One does not exist; the message suggests one.</exception>
    public static ImmutableHashSet<string> KnownLabels(string[]? names, GraphSchema schema, PropertyGraph graph) =>
        Known(names, "label", schema.NodeLabels.Select(label => label.Name).Union(graph.Labels));

    /// <summary>The relation types with these names, likewise.</summary>
    /// <exception cref="CommandException">One does not exist; the message suggests one.</exception>
    public static ImmutableHashSet<string> KnownTypes(string[]? names, GraphSchema schema, PropertyGraph graph) =>
        Known(names, "relation type", schema.RelationTypes.Select(type => type.Name).Union(graph.Types));

    private GraphSelection Get(CommandContext context, GraphSchema schema, PropertyGraph graph, DateOnly? from, DateOnly? to) => new()
    {
        Types = KnownTypes(context.Parsed.GetValue(_types), schema, graph),
        ExcludedTypes = KnownTypes(context.Parsed.GetValue(_without), schema, graph),
        Labels = KnownLabels(context.Parsed.GetValue(_labels), schema, graph),
        Statuses = Known(context.Parsed.GetValue(_status), "status", EventStatus.All),
        MinConfidence = context.Parsed.GetValue(_minConfidence),
        From = from,
        To = to,
        IncludeUndated = context.Parsed.GetValue(_undated),
        Negated = showsNegated || context.Parsed.GetValue(_negated) ? NegatedEdges.Include : NegatedEdges.Exclude,
    };

    private static ImmutableHashSet<string> Known(string[]? names, string what, IEnumerable<string> known)
    {
        var all = known.ToList();
        return [.. (names ?? []).Select(name => all.Find(other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(name, what, all))];
    }

    private static CommandException Unknown(string name, string what, List<string> known)
    {
        var suggestion = NearestName.Suggest(name, known);
        return new CommandException(
            $"There is no {what} '{name}'.{(suggestion.Length > 0 ? suggestion : $" There are {string.Join(", ", known)}.")}", ExitCode.Usage);
    }
}
