using System.Collections.Concurrent;

namespace RelationsGraph.Bolt.Values;

/// <summary>The machine's time zone data, as far as it has any.</summary>
internal static class TimeZones
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Known = new(StringComparer.Ordinal);
    private static readonly long FirstSecond = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>
    /// How far the clock is ahead of UTC at a moment, in seconds; null where the zone is not known. Beyond the years 1 to 9999 the nearest counts.
    /// </summary>
    public static int? FindOffset(string zoneId, long epochSeconds) =>
        Find(zoneId) is { } zone
            ? (int)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(epochSeconds, FirstSecond, LastSecond))).TotalSeconds
            : null;

    /// <summary>The same for a moment that is given by the zone's own clock; of the two at the end of summer time, the earlier one.</summary>
    public static int? FindOffsetOfLocal(string zoneId, long localSeconds)
    {
        if (Find(zoneId) is not { } zone)
        {
            return null;
        }

        var local = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(localSeconds, FirstSecond, LastSecond)).DateTime;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return (int)offset.TotalSeconds;
    }

    private static TimeZoneInfo? Find(string zoneId) =>
        Known.GetOrAdd(zoneId, static id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null);
}
