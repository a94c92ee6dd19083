using System.Globalization;

namespace RelationsGraph.Graph.Temporal;

/// <summary>A time of day without a zone, exact to the nanosecond.</summary>
/// <param name="Nanoseconds">The nanoseconds since midnight, from 0 to 86,399,999,999,999.</param>
public sealed record LocalTime(long Nanoseconds) : IComparable<LocalTime>
{
    /// <summary>How many nanoseconds a second has.</summary>
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>How many nanoseconds a day has.</summary>
    public const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    /// <summary>The start of the day.</summary>
    public static LocalTime Midnight { get; } = new(0L);

    /// <summary>The hour, from 0 to 23.</summary>
    public int Hour => (int)(Nanoseconds / (3600 * NanosecondsPerSecond));

    /// <summary>The minute of the hour, from 0 to 59.</summary>
    public int Minute => (int)(Nanoseconds / (60 * NanosecondsPerSecond) % 60);

    /// <summary>The second of the minute, from 0 to 59.</summary>
    public int Second => (int)(Nanoseconds / NanosecondsPerSecond % 60);

    /// <summary>The nanosecond of the second, from 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(Nanoseconds % NanosecondsPerSecond);

    /// <summary>Reads what <see cref="ToString"/> writes; null where the text is something else.</summary>
    public static LocalTime? TryParse(string text) =>
        TemporalText.TryMatch(text) is { HasDate: false, Time: { } time, OffsetSeconds: null } ? time : null;

    /// <inheritdoc/>
    public int CompareTo(LocalTime? other) => other is null ? 1 : Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>ISO 8601, as short as it can be: <c>21:40</c>, <c>21:40:32.142</c>.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Hour:D2}:{Minute:D2}");
        if (Second == 0 && Nanosecond == 0)
        {
            return text;
        }

        text += string.Create(CultureInfo.InvariantCulture, $":{Second:D2}");
        return Nanosecond == 0 ? text : text + "." + Nanosecond.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
    }

#pragma warning disable CS1591 // the order above, as operators
    public static bool operator <(LocalTime left, LocalTime right) => left.CompareTo(right) < 0;
    public static bool operator >(LocalTime left, LocalTime right) => left.CompareTo(right) > 0;
    public static bool operator <=(LocalTime left, LocalTime right) => left.CompareTo(right) <= 0;
    public static bool operator >=(LocalTime left, LocalTime right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
