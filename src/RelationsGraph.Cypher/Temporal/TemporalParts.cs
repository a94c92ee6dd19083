using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>What a temporal value has: a day, a time of day, a zone or a distance from UTC; each may be missing.</summary>
internal readonly record struct TemporalParts(DateOnly? Date, LocalTime? Time, int? OffsetSeconds, string? Zone)
{
    public bool IsZoned => OffsetSeconds is not null;

    /// <summary>The parts of a value; null where it is no point in time.</summary>
    public static TemporalParts? TryOf(in Value value) => value.Kind switch
    {
        ValueKind.Date => new TemporalParts(value.AsDate, null, null, null),
        ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime => value.AsTemporal switch
        {
            LocalTime time => new TemporalParts(null, time, null, null),
            OffsetTime time => new TemporalParts(null, time.Local, time.OffsetSeconds, null),
            LocalDateTime time => new TemporalParts(time.Date, time.Time, null, null),
            ZonedDateTime time => new TemporalParts(time.Local.Date, time.Local.Time, time.OffsetSeconds, time.Zone),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The day and time in its zone; midnight where there is no time, UTC where there is no zone.</summary>
    public ZonedDateTime ToDateTime(DateOnly otherwise)
    {
        var local = new LocalDateTime(Date ?? otherwise, Time ?? LocalTime.Midnight);
        return Zone is not null ? ZoneOffset.At(local, Zone) : new ZonedDateTime(local, OffsetSeconds ?? 0, null);
    }

    /// <summary>The value of a kind, made of these parts.</summary>
    public Value ToValue(ValueKind kind)
    {
        var whole = ToDateTime(DateOnly.MinValue);
        return kind switch
        {
            ValueKind.Date => Value.Of(whole.Local.Date),
            ValueKind.LocalTime => Value.Of(new TemporalValue(whole.Local.Time)),
            ValueKind.Time => Value.Of(new TemporalValue(new OffsetTime(whole.Local.Time, whole.OffsetSeconds))),
            ValueKind.LocalDateTime => Value.Of(new TemporalValue(whole.Local)),
            _ => Value.Of(new TemporalValue(whole)),
        };
    }

    /// <summary>The same instant in another zone, given by its name or its distance from UTC.</summary>
    public TemporalParts MoveTo(string? zone, int? offsetSeconds)
    {
        if (!IsZoned)
        {
            return this with { Zone = zone, OffsetSeconds = offsetSeconds ?? 0 };
        }

        // A time without a day is moved on some day, far enough from the ends of the calendar
        var day = new DateOnly(2000, 1, 1);
        var instant = ToDateTime(day).UtcNanoseconds;
        var moved = zone is not null ? ZoneOffset.AtInstant(instant, zone) : ZoneOffset.AtInstant(instant, offsetSeconds!.Value);
        return new TemporalParts(Date is null ? null : moved.Local.Date, moved.Local.Time, moved.OffsetSeconds, zone);
    }
}
