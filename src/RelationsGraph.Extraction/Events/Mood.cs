using RelationsGraph.Extraction.Entities;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Events;

/// <summary>How real an event is told to be, and by whom.</summary>
/// <param name="Status">One of <see cref="EventStatus"/>.</param>
/// <param name="Negated">Whether it is denied.</param>
/// <param name="IsContent">Whether it is only asked for, charged, threatened or imagined, and so no event.</param>
/// <param name="Speaker">Who says so, or null where the article itself does.</param>
internal sealed record Mood(string Status, bool Negated, bool IsContent, Reference? Speaker)
{
    /// <summary>The mood of what the article tells as a fact.</summary>
    public static Mood Fact { get; } = new(EventStatus.Happened, false, false, null);
}
