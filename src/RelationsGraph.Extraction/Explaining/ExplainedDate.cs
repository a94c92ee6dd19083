namespace RelationsGraph.Extraction.Explaining;

/// <summary>What set the dates of an event.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, or null where it goes on.</param>
/// <param name="Precision">How exactly the days are known.</param>
/// <param name="Cause">Where it was found.</param>
/// <param name="Words">The words of its own sentence that say it, or null where it comes from elsewhere.</param>
public sealed record ExplainedDate(DateOnly Start, DateOnly? End, string Precision, DateCause Cause, string? Words);
