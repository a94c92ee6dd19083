using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>A relation of an annotated document.</summary>
/// <param name="Source">The name of the entity it goes out from.</param>
/// <param name="Type">The relation type.</param>
/// <param name="Target">The name of the entity it goes to.</param>
public sealed record AnnotatedRelation(string Source, string Type, string Target)
{
    /// <summary>The status of an event, or null for a state.</summary>
    public string? Status { get; init; }

    /// <summary>Whether the text denies it.</summary>
    public bool Negated { get; init; }

    /// <summary>The first day, or null.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day, or null.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The words that say it, verbatim, or null.</summary>
    public string? Evidence { get; init; }

    /// <summary>Further properties of the edge.</summary>
    public PropertyMap Properties { get; init; } = PropertyMap.Empty;

    /// <summary>Whether a careful annotator may give it or not; then it is neither right nor wrong to predict it.</summary>
    public bool IsDebatable { get; init; }

    /// <summary>Whether it only repeats another relation with one of that one's alternatives; such a one is not scored.</summary>
    public bool IsVariant { get; init; }

    /// <summary>Types that count as right as well.</summary>
    public ImmutableArray<string> AlternativeTypes { get; init; } = [];

    /// <summary>Sources that count as right as well.</summary>
    public ImmutableArray<string> AlternativeSources { get; init; } = [];

    /// <summary>Targets that count as right as well.</summary>
    public ImmutableArray<string> AlternativeTargets { get; init; } = [];

    /// <summary>Statuses that count as right as well.</summary>
    public ImmutableArray<string> AlternativeStatuses { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Source} -{Type}-> {Target}";
}
