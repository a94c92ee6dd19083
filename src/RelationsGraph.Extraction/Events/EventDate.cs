namespace RelationsGraph.Extraction.Events;

/// <summary>When an event takes place.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, or null where it goes on (<c>since 2014</c>).</param>
/// <param name="Precision">How exactly the days are known: <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>.</param>
internal sealed record EventDate(DateOnly Start, DateOnly? End, string Precision)
{
    /// <summary>The precision of an event without a date.</summary>
    public const string Unknown = "unknown";

    /// <summary>Whether it gives the first and last day of what another only gives the week, month or year of.</summary>
    public bool IsWithin(EventDate other) => Precision == "day" && other.Precision != "day" && End > Start && Start >= other.Start && End <= other.End;
}
