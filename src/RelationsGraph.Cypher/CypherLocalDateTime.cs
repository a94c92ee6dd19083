using RelationsGraph.Graph;

namespace RelationsGraph.Cypher;

/// <summary>A day with a time of day, without a zone.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day.</param>
public sealed record CypherLocalDateTime(DateOnly Date, CypherLocalTime Time)
{
    /// <summary>The nanoseconds since the year 1 began; they do not fit into 64 bits.</summary>
    internal Int128 TotalNanoseconds => ((Int128)Date.DayNumber * CypherLocalTime.NanosecondsPerDay) + Time.Nanoseconds;

    /// <summary>ISO 8601: <c>2025-03-31T21:40</c>.</summary>
    public override string ToString() => $"{PropertyFormat.ToText(Date)}T{Time}";

    /// <exception cref="OverflowException">The day is outside the years 1 to 9999.</exception>
    internal static CypherLocalDateTime FromTotal(Int128 nanoseconds)
    {
        var (days, rest) = Int128.DivRem(nanoseconds, CypherLocalTime.NanosecondsPerDay);
        if (rest < 0)
        {
            (days, rest) = (days - 1, rest + CypherLocalTime.NanosecondsPerDay);
        }

        return days >= DateOnly.MinValue.DayNumber && days <= DateOnly.MaxValue.DayNumber
            ? new CypherLocalDateTime(DateOnly.FromDayNumber((int)days), new CypherLocalTime((long)rest))
            : throw new OverflowException();
    }
}
