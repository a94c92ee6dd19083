using System.Globalization;
using CsCheck;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Tests.Bolt;

public class TemporalValueTests
{
    public static TheoryData<object, string> Texts => new()
    {
        { new BoltDate(0), "1970-01-01" },
        { new BoltDate(-719_528), "0000-01-01" },
        { new BoltDate(-719_529), "-0001-12-31" },
        { new BoltDate(2_932_897), "+10000-01-01" },
        { new BoltDate(365_241_780_471), "+999999999-12-31" },
        { new BoltDate(-365_243_219_162), "-999999999-01-01" },
        { new BoltLocalTime(0), "00:00:00" },
        { new BoltLocalTime(86_399_999_999_999), "23:59:59.999999999" },
        { new BoltTime(36_000_500_000_000, -5_400), "10:00:00.5-01:30" },
        { new BoltTime(0, 0), "00:00:00Z" },
        { new BoltTime(0, 3_601), "00:00:00+01:00:01" },
        { new BoltLocalDateTime(-1, 1), "1969-12-31T23:59:59.000000001" },
        { new BoltDateTime(1_743_415_200, 0, 10_800), "2025-03-31T13:00:00+03:00" },
        { new BoltDateTime(1_743_415_200, 0, 10_800, "Europe/Moscow"), "2025-03-31T13:00:00+03:00[Europe/Moscow]" },
        { new BoltDateTime(0, 0, null, "Mars/Olympus"), "1970-01-01T00:00:00Z[Mars/Olympus]" },
        { new BoltDuration(0, 0, 0, 0), "PT0S" },
        { new BoltDuration(14, 3, 3_661, 500_000_000), "P14M3DT3661.5S" },
        { new BoltDuration(0, 0, -1, 250_000_000), "PT-0.75S" },
        { new BoltDuration(-1, 0, -3, 500_000_000), "P-1MT-2.5S" },
        { new BoltPoint(4326, 12.5, 55.75), "point({srid: 4326, x: 12.5, y: 55.75})" },
        { new BoltPoint(9157, 1, 2, 3), "point({srid: 9157, x: 1, y: 2, z: 3})" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Values_are_written_as_Cypher_writes_them(object value, string text) => Assert.Equal(text, value.ToString());

    [Fact]
    public void Days_are_those_of_the_calendar() => Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(number =>
    {
        var date = DateOnly.FromDayNumber(number);
        Assert.Equal(date.ToString("O", CultureInfo.InvariantCulture), BoltDate.Of(date).ToString());
        Assert.True(BoltDate.Of(date).TryToDateOnly(out var again));
        Assert.Equal(date, again);
    });

    [Fact]
    public void Times_of_dotnet_keep_their_value() => Gen.Select(Gen.DateTime, Gen.Int[-14 * 60, 14 * 60]).Sample((time, minutes) =>
    {
        var offset = TimeSpan.FromMinutes(minutes);
        Assert.Equal(time.Ticks, BoltLocalDateTime.Of(time).ToDateTime().Ticks);
        Assert.Equal(time.TimeOfDay, BoltLocalTime.Of(TimeOnly.FromDateTime(time)).ToTimeOnly().ToTimeSpan());
        Assert.Equal(time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), BoltLocalDateTime.Of(time).ToString());
        if (time.Year is > 1 and < 9999)
        {
            var moment = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), offset);
            var again = BoltDateTime.Of(moment).ToDateTimeOffset();
            Assert.Equal((moment, moment.Offset), (again, again.Offset));
        }
    });

    [Fact]
    public void A_day_that_dotnet_has_not_is_said_to_be_none()
    {
        Assert.False(new BoltDate(2_932_897).TryToDateOnly(out _));
        Assert.False(new BoltDate(long.MinValue).TryToDateOnly(out _));
    }

    [Fact]
    public void A_time_zone_gives_the_offset_of_the_season()
    {
        var winter = BoltDateTime.InZone(1_735_700_000, 0, "Europe/Copenhagen");
        Assert.SkipWhen(winter.OffsetSeconds is null, "This machine has no time zone data.");
        Assert.Equal((3_600, 7_200), (winter.OffsetSeconds, BoltDateTime.InZone(1_751_300_000, 0, "Europe/Copenhagen").OffsetSeconds));
    }
}
