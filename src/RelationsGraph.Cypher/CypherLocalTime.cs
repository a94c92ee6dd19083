using System.Globalization;

namespace RelationsGraph.Cypher;

/// <summary>A time of day without a zone, exact to the nanosecond.</summary>
/// <param name="Nanoseconds">The nanoseconds since midnight, from 0 to 86,399,999,999,999.</param>
public sealed record CypherLocalTime(long Nanoseconds) : IComparable<CypherLocalTime>
{
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    /// <summary>The start of the day.</summary>
    public static CypherLocalTime Midnight { get; } = new(0L);

    internal int Hour => (int)(Nanoseconds / (3600 * NanosecondsPerSecond));

    internal int Minute => (int)(Nanoseconds / (60 * NanosecondsPerSecond) % 60);

    internal int Second => (int)(Nanoseconds / NanosecondsPerSecond % 60);

    internal int Nanosecond => (int)(Nanoseconds % NanosecondsPerSecond);

    /// <inheritdoc/>
    public int CompareTo(CypherLocalTime? other) => other is null ? 1 : Nanoseconds.CompareTo(other.Nanoseconds);

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
    public static bool operator <(CypherLocalTime left, CypherLocalTime right) => left.CompareTo(right) < 0;
    public static bool operator >(CypherLocalTime left, CypherLocalTime right) => left.CompareTo(right) > 0;
    public static bool operator <=(CypherLocalTime left, CypherLocalTime right) => left.CompareTo(right) <= 0;
    public static bool operator >=(CypherLocalTime left, CypherLocalTime right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
