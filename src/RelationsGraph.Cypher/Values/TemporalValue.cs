namespace RelationsGraph.Cypher.Values;

/// <summary>A time, a date with a time, or a duration.</summary>
internal sealed class TemporalValue : HeapValue
{
    public TemporalValue(CypherLocalTime time) => (Kind, Content) = (ValueKind.LocalTime, time);

    public TemporalValue(CypherTime time) => (Kind, Content) = (ValueKind.Time, time);

    public TemporalValue(CypherLocalDateTime time) => (Kind, Content) = (ValueKind.LocalDateTime, time);

    public TemporalValue(CypherDateTime time) => (Kind, Content) = (ValueKind.DateTime, time);

    public TemporalValue(CypherDuration duration) => (Kind, Content) = (ValueKind.Duration, duration);

    public override ValueKind Kind { get; }

    /// <summary>The value as users see it.</summary>
    public object Content { get; }

    /// <summary>The order of two values of one kind: points in time by their instant, durations by their average length.</summary>
    public int CompareTo(TemporalValue other)
    {
        switch (Content)
        {
            case CypherLocalTime time:
                return time.CompareTo((CypherLocalTime)other.Content);
            case CypherLocalDateTime time:
                return time.TotalNanoseconds.CompareTo(((CypherLocalDateTime)other.Content).TotalNanoseconds);
            case CypherTime time:
                var (_, offset) = (CypherTime)other.Content;
                var byInstant = time.UtcNanoseconds.CompareTo(((CypherTime)other.Content).UtcNanoseconds);
                return byInstant != 0 ? byInstant : time.OffsetSeconds.CompareTo(offset);
            case CypherDateTime time:
                return Compare(time, (CypherDateTime)other.Content);
            default:
                return Compare((CypherDuration)Content, (CypherDuration)other.Content);
        }
    }

    private static int Compare(CypherDateTime left, CypherDateTime right)
    {
        var order = left.UtcNanoseconds.CompareTo(right.UtcNanoseconds);
        order = order != 0 ? order : left.OffsetSeconds.CompareTo(right.OffsetSeconds);
        return order != 0 ? order : string.CompareOrdinal(left.Zone, right.Zone);
    }

    private static int Compare(CypherDuration left, CypherDuration right)
    {
        var order = AverageLength(left).CompareTo(AverageLength(right));
        order = order != 0 ? order : left.Months.CompareTo(right.Months);
        return order != 0 ? order : left.Days.CompareTo(right.Days);
    }

    private static Int128 AverageLength(CypherDuration duration)
    {
        var seconds = ((Int128)duration.Months * Temporal.DurationParts.SecondsPerMonth) + ((Int128)duration.Days * 86_400);
        return (seconds * CypherLocalTime.NanosecondsPerSecond) + duration.TotalNanoseconds;
    }
}
