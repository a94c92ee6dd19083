using RelationsGraph.Bolt.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Times and durations, as properties have them and as servers have them.</summary>
internal static class TemporalValue
{
    // By how much Neo4j counts months and days where it adds a duration up, which must fit into 64 bits
    private const int SecondsPerMonth = 2_629_746;
    private const int SecondsPerDay = 86_400;

    private static readonly Int128 Epoch = (Int128)new DateOnly(1970, 1, 1).DayNumber * LocalTime.NanosecondsPerDay;

    /// <summary>Whether a server gives a value back as it got it: a named time zone goes by its own table of offsets.</summary>
    public static bool IsExact(object value) => value switch
    {
        ZonedDateTime time => time.Zone is null,
        Duration duration => Fits(duration),
        _ => true,
    };

    /// <summary>A time or duration for a server, or text where it is too long for one; any other value is what it is.</summary>
    public static object ToServer(object value) => value switch
    {
        LocalTime time => new BoltLocalTime(time.Nanoseconds),
        OffsetTime time => new BoltTime(time.Local.Nanoseconds, time.OffsetSeconds),
        LocalDateTime time => ToServer(time),
        ZonedDateTime time => ToServer(time),
        Duration duration when !Fits(duration) => duration.ToString(),
        Duration duration => new BoltDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        _ => value,
    };

    /// <summary>A time or duration of a server; what properties have no form for becomes text, any other value is what it is.</summary>
    public static object FromServer(object value) => value switch
    {
        BoltLocalTime time => new LocalTime(time.NanosecondsOfDay),
        BoltTime time => new OffsetTime(new LocalTime(time.NanosecondsOfDay), time.OffsetSeconds),
        BoltLocalDateTime time => Join(time.EpochSeconds, time.Nanoseconds) ?? (object)time.ToString(),
        BoltDateTime { OffsetSeconds: { } offset } time when Join(time.EpochSeconds + offset, time.Nanoseconds) is { } local =>
            new ZonedDateTime(local, offset, time.ZoneId),
        BoltDuration duration => new Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        BoltDate or BoltDateTime or BoltPoint => value.ToString()!,
        _ => value,
    };

    private static bool Fits(Duration duration)
    {
        var seconds = ((Int128)duration.Months * SecondsPerMonth) + ((Int128)duration.Days * SecondsPerDay) + duration.Seconds;
        return seconds > long.MinValue && seconds < long.MaxValue;
    }

    private static BoltLocalDateTime ToServer(LocalDateTime time)
    {
        var (seconds, nanoseconds) = Split(time.TotalNanoseconds);
        return new BoltLocalDateTime(seconds, nanoseconds);
    }

    private static BoltDateTime ToServer(ZonedDateTime time)
    {
        var (seconds, nanoseconds) = Split(time.UtcNanoseconds);
        return new BoltDateTime(seconds, nanoseconds, time.OffsetSeconds, time.Zone);
    }

    private static (long Seconds, int Nanoseconds) Split(Int128 nanoseconds)
    {
        var (seconds, rest) = Int128.DivRem(nanoseconds - Epoch, LocalTime.NanosecondsPerSecond);
        return rest < 0 ? ((long)seconds - 1, (int)(rest + LocalTime.NanosecondsPerSecond)) : ((long)seconds, (int)rest);
    }

    private static LocalDateTime? Join(long seconds, int nanoseconds)
    {
        try
        {
            return LocalDateTime.FromTotal(((Int128)seconds * LocalTime.NanosecondsPerSecond) + nanoseconds + Epoch);
        }
        catch (OverflowException)
        {
            return null; // outside of the years 1 to 9999
        }
    }
}
