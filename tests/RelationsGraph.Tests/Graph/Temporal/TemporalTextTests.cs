using CsCheck;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Tests.Graph.Temporal;

public sealed class TemporalTextTests
{
    [Fact]
    public void What_is_written_can_be_read_again() => TemporalGen.Values.Sample(value =>
    {
        var text = value.ToString()!;
        object? read = value switch
        {
            LocalTime => LocalTime.TryParse(text),
            OffsetTime => OffsetTime.TryParse(text),
            LocalDateTime => LocalDateTime.TryParse(text),
            ZonedDateTime => ZonedDateTime.TryParse(text),
            _ => Duration.TryParse(text),
        };
        Assert.Equal(value, read);
    });

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("21:60")]
    [InlineData("9:40")]
    [InlineData("21:40Z")]
    [InlineData("2025-02-29T21:40")]
    [InlineData("2025-02-28T21:40+19:00")]
    [InlineData("21:40[Europe/Kyiv]")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P99999999999999999999D")]
    [InlineData("PT1S2M")]
    public void What_is_not_written_so_is_not_read(string text)
    {
        Assert.Null(LocalTime.TryParse(text));
        Assert.Null(LocalDateTime.TryParse(text));
        Assert.Null(ZonedDateTime.TryParse(text));
        Assert.Null(Duration.TryParse(text));
    }

    [Theory]
    [InlineData("PT-0.5S", 0, 0, -1, 500_000_000)]
    [InlineData("P-1Y-2M", -14, 0, 0, 0)]
    [InlineData("P1Y2M3DT4H5M6.7S", 14, 3, 14_706, 700_000_000)]
    [InlineData("PT0S", 0, 0, 0, 0)]
    public void A_duration_keeps_months_days_and_seconds_apart(string text, long months, long days, long seconds, int nanoseconds)
    {
        var duration = new Duration(months, days, seconds, nanoseconds);
        Assert.Equal(duration, Duration.TryParse(text));
        Assert.Equal(text, duration.ToString());
    }
}
