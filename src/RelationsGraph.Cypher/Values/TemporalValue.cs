using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Values;

/// <summary>A time, a date with a time, or a duration.</summary>
internal sealed class TemporalValue : HeapValue
{
    public TemporalValue(LocalTime time) => (Kind, Content) = (ValueKind.LocalTime, time);

    public TemporalValue(OffsetTime time) => (Kind, Content) = (ValueKind.Time, time);

    public TemporalValue(LocalDateTime time) => (Kind, Content) = (ValueKind.LocalDateTime, time);

    public TemporalValue(ZonedDateTime time) => (Kind, Content) = (ValueKind.DateTime, time);

    public TemporalValue(Duration duration) => (Kind, Content) = (ValueKind.Duration, duration);

    public override ValueKind Kind { get; }

    /// <summary>The value as users see it.</summary>
    public object Content { get; }

    /// <summary>The order of two values of one kind: points in time by their instant, durations by their average length.</summary>
    public int CompareTo(TemporalValue other)
    {
        switch (Content)
        {
            case LocalTime time:
                return time.CompareTo((LocalTime)other.Content);
            case LocalDateTime time:
                return time.TotalNanoseconds.CompareTo(((LocalDateTime)other.Content).TotalNanoseconds);
            case OffsetTime time:
                var (_, offset) = (OffsetTime)other.Content;
                var byInstant = time.UtcNanoseconds.CompareTo(((OffsetTime)other.Content).UtcNanoseconds);
                return byInstant != 0 ? byInstant : time.OffsetSeconds.CompareTo(offset);
            case ZonedDateTime time:
                return Compare(time, (ZonedDateTime)other.Content);
            default:
                return Compare((Duration)Content, (Duration)other.Content);
        }
    }

    private static int Compare(ZonedDateTime left, ZonedDateTime right)
    {
        var order = left.UtcNanoseconds.CompareTo(right.UtcNanoseconds);
        order = order != 0 ? order : left.OffsetSeconds.CompareTo(right.OffsetSeconds);
        return order != 0 ? order : string.CompareOrdinal(left.Zone, right.Zone);
    }

    private static int Compare(Duration left, Duration right)
    {
        var order = AverageLength(left).CompareTo(AverageLength(right));
        order = order != 0 ? order : left.Months.CompareTo(right.Months);
        return order != 0 ? order : left.Days.CompareTo(right.Days);
    }

    private static Int128 AverageLength(Duration duration)
    {
        var seconds = ((Int128)duration.Months * Temporal.DurationParts.SecondsPerMonth) + ((Int128)duration.Days * 86_400);
        return (seconds * LocalTime.NanosecondsPerSecond) + duration.TotalNanoseconds;
    }
}
