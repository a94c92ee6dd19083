using System.Collections.Immutable;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>How well predicted graphs agree with gold ones, summed over all documents.</summary>
public sealed record GraphScore
{
    /// <summary>How many gold documents there are.</summary>
    public required int DocumentCount { get; init; }

    /// <summary>How many of them have a prediction; one without counts as an empty prediction.</summary>
    public required int PredictedCount { get; init; }

    /// <summary>Entities. Gold entities that no clear relation uses are optional.</summary>
    public required MatchCounts Entities { get; init; }

    /// <summary>Edges by their two ends alone, whatever their type.</summary>
    public required MatchCounts Pairs { get; init; }

    /// <summary>Edges by ends and type.</summary>
    public required MatchCounts TypedEdges { get; init; }

    /// <summary>Event edges by ends and type.</summary>
    public required MatchCounts TypedEvents { get; init; }

    /// <summary>State edges by ends and type.</summary>
    public required MatchCounts TypedStates { get; init; }

    /// <summary>The share of the right typed events whose status is right, to four decimals; null where there are none.</summary>
    public required double? StatusAccuracy { get; init; }

    /// <summary>The share of the right typed events that are rightly denied or affirmed; null where there are none.</summary>
    public required double? NegationAccuracy { get; init; }

    /// <summary>The share with the right days among the right typed events whose gold has a date; null where there are none.</summary>
    public required double? DateAccuracy { get; init; }

    /// <summary>Typed edges of each type, types with most mistakes first. A type that the gold allows as an alternative is not credited here.</summary>
    public required ImmutableArray<KeyValuePair<string, MatchCounts>> Types { get; init; }

    /// <summary>How often typed edges are right by their confidence; empty where predictions carry none.</summary>
    public required ImmutableArray<ConfidenceBand> Reliability { get; init; }

    /// <summary>All mistakes in typed edges, document by document.</summary>
    public required ImmutableArray<GraphMistake> Mistakes { get; init; }
}
