namespace RelationsGraph.Graph.Temporal;

/// <summary>A day with a time of day, without a zone.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day.</param>
public sealed record LocalDateTime(DateOnly Date, LocalTime Time)
{
    /// <summary>The nanoseconds since the year 1 began; they do not fit into 64 bits.</summary>
    public Int128 TotalNanoseconds => ((Int128)Date.DayNumber * LocalTime.NanosecondsPerDay) + Time.Nanoseconds;

    /// <summary>The day and time a number of nanoseconds after the year 1 began.</summary>
    /// <exception cref="OverflowException">The day is outside the years 1 to 9999.</exception>
    public static LocalDateTime FromTotal(Int128 nanoseconds)
    {
        var (days, rest) = Int128.DivRem(nanoseconds, LocalTime.NanosecondsPerDay);
        if (rest < 0)
        {
            (days, rest) = (days - 1, rest + LocalTime.NanosecondsPerDay);
        }

        return days >= DateOnly.MinValue.DayNumber && days <= DateOnly.MaxValue.DayNumber
            ? new LocalDateTime(DateOnly.FromDayNumber((int)days), new LocalTime((long)rest))
            : throw new OverflowException();
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null where the text is something else.</summary>
    public static LocalDateTime? TryParse(string text) =>
        TemporalText.TryMatch(text) is { Date: { } date, Time: { } time, OffsetSeconds: null } ? new(date, time) : null;

    /// <summary>ISO 8601: <c>2025-03-31T21:40</c>.</summary>
    public override string ToString() => $"{PropertyFormat.ToText(Date)}T{Time}";
}
