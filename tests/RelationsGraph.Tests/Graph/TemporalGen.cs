using CsCheck;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Tests.Graph;

/// <summary>Times and durations, those at the ends of their ranges among them.</summary>
internal static class TemporalGen
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<LocalTime> Times = Gen.OneOf(
        Gen.Long[0, LocalTime.NanosecondsPerDay - 1],
        Gen.Int[0, 86_399].Select(second => second * LocalTime.NanosecondsPerSecond)).Select(nanoseconds => new LocalTime(nanoseconds));

    private static readonly Gen<int> Offsets = Gen.OneOf(Gen.Int[-12, 14].Select(hours => hours * 3600), Gen.Int[-64_800, 64_800]);

    private static readonly Gen<LocalDateTime> Moments = Gen.Select(Days, Times, (day, time) => new LocalDateTime(day, time));

    public static Gen<object> Values { get; } = Gen.OneOf(
        Times.Select(object (time) => time),
        Gen.Select(Times, Offsets, object (time, offset) => new OffsetTime(time, offset)),
        Moments.Select(object (moment) => moment),
        Gen.Select(Moments, Offsets, Gen.OneOf("Europe/Kyiv", "Asia/Shanghai", ""), object (moment, offset, zone) =>
            new ZonedDateTime(moment, offset, zone.Length > 0 ? zone : null)),
        Gen.Select(Gen.Long, Gen.Long[-400, 400], Gen.Long[-100_000, 100_000], Gen.Int[0, 999_999_999], object (months, days, seconds, nanoseconds) =>
            new Duration(months, days, seconds, nanoseconds)));
}
