using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>A path on which no hop is earlier than the one before.</summary>
/// <param name="Path">The nodes and edges.</param>
/// <param name="Days">
/// The day on which each hop is made: the first day of its edge that is not earlier than the hop before. Null before the
/// first dated hop of a path that begins on any day.
/// </param>
public sealed record TimedPath(GraphPath Path, ImmutableArray<DateOnly?> Days)
{
    /// <summary>The day of the last hop; null where no hop has a day.</summary>
    public DateOnly? Arrival => Days.IsEmpty ? null : Days[^1];
}
