using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis;

/// <summary>The part of a graph that an analysis looks at. Immutable; the same for paths, centralities and everything else.</summary>
/// <remarks>
/// Status and dates are properties of events. A state such as <c>MEMBER_OF</c> has no status, so <see cref="Statuses"/> does
/// not leave it out, nor do <see cref="From"/> and <see cref="To"/> unless it is dated. An edge is taken only where both its
/// ends are.
/// </remarks>
public sealed record GraphSelection
{
    /// <summary>Everything but articles and denied edges.</summary>
    public static GraphSelection Default { get; } = new();

    /// <summary>The relation types to take; none stands for all.</summary>
    public ImmutableHashSet<string> Types { get; init; } = [];

    /// <summary>The relation types to leave out, whatever <see cref="Types"/> says.</summary>
    public ImmutableHashSet<string> ExcludedTypes { get; init; } = [];

    /// <summary>The statuses of events to take, see <see cref="EventStatus"/>; none stands for all.</summary>
    public ImmutableHashSet<string> Statuses { get; init; } = [];

    /// <summary>What becomes of denied edges; by default they are left out.</summary>
    public NegatedEdges Negated { get; init; }

    /// <summary>The least confidence of an edge, from 0 to 1; an edge that does not say has 1.</summary>
    public double MinConfidence
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence is from 0 to 1.");
    }

    /// <summary>Events that ended before this day are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Events that began after this day are left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether events without a date are taken although <see cref="From"/> or <see cref="To"/> is given.</summary>
    public bool IncludeUndated { get; init; }

    /// <summary>
    /// The labels of nodes to take; none stands for all but <c>Article</c>. An article tells of relations and is no actor, so
    /// with it go the edges that say what it mentions; to have them, name the label here.
    /// </summary>
    public ImmutableHashSet<string> Labels { get; init; } = [];

    /// <summary>
    /// The property of edges that is their weight, such as <c>tellings</c>; an edge without it, and every edge where this is
    /// null, weighs 1.
    /// </summary>
    public string? WeightProperty { get; init; }

    /// <summary>Whether a node is taken.</summary>
    public bool Includes(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Labels.IsEmpty ? !node.Labels.Contains(Node.ArticleLabel) : node.Labels.Any(Labels.Contains);
    }

    /// <summary>Whether an edge is taken, its ends apart.</summary>
    public bool Includes(Edge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        return IncludesType(edge.Type)
            && IncludesNegated(edge.Negated)
            && (Statuses.IsEmpty || edge.Status is not { } status || Statuses.Contains(status))
            && (MinConfidence <= 0 || (edge.Properties.GetNumber(PropertyNames.Confidence) ?? 1) >= MinConfidence)
            && ((From is null && To is null) || IncludesDates(edge));
    }

    internal double WeightOf(Edge edge) => WeightProperty is null ? 1 : edge.Properties.GetNumber(WeightProperty) ?? 1;

    private bool IncludesType(string type) => (Types.IsEmpty || Types.Contains(type)) && !ExcludedTypes.Contains(type);

    private bool IncludesNegated(bool negated) => Negated switch
    {
        NegatedEdges.Exclude => !negated,
        NegatedEdges.Only => negated,
        _ => true,
    };

    private bool IncludesDates(Edge edge)
    {
        if ((edge.Start ?? edge.End) is not { } first || (edge.End ?? edge.Start) is not { } last)
        {
            return IncludeUndated || edge.Status is null;
        }

        return (From is null || last >= From) && (To is null || first <= To);
    }
}
