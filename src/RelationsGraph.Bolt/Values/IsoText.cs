using System.Globalization;

namespace RelationsGraph.Bolt.Values;

/// <summary>Dates and times in the notation of ISO 8601, for all years.</summary>
internal static class IsoText
{
    private const long SecondsPerDay = 86_400;
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static string Date(long epochDays)
    {
        var (year, month, day) = CivilOf(epochDays);
        var sign = year > 9999 ? "+" : year < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):D4}-{month:D2}-{day:D2}");
    }

    public static string Time(long nanosecondsOfDay)
    {
        var (seconds, nanoseconds) = Math.DivRem(nanosecondsOfDay, NanosecondsPerSecond);
        var clock = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}");
        return clock + Fraction(nanoseconds);
    }

    public static string DateTime(long epochSeconds, int nanoseconds)
    {
        var days = FloorDivide(epochSeconds, SecondsPerDay);
        return $"{Date(days)}T{Time(((epochSeconds - (days * SecondsPerDay)) * NanosecondsPerSecond) + nanoseconds)}";
    }

    public static string Offset(int seconds)
    {
        var size = Math.Abs(seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:D2}:{size / 60 % 60:D2}");
        return seconds == 0 ? "Z" : size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:D2}");
    }

    public static string Duration(BoltDuration duration)
    {
        var (months, days, seconds, nanoseconds) = duration;
        var date = (months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{months}M"))
            + (days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{days}D"));
        var time = seconds == 0 && nanoseconds == 0 ? "" : $"T{Seconds(seconds, nanoseconds)}S";
        return date.Length + time.Length == 0 ? "PT0S" : $"P{date}{time}";
    }

    // -1 s and 250,000,000 ns are -0.75 s
    private static string Seconds(long seconds, int nanoseconds)
    {
        var isBorrowed = seconds < 0 && nanoseconds > 0;
        var whole = isBorrowed ? seconds + 1 : seconds;
        var sign = isBorrowed && whole == 0 ? "-" : "";
        return sign + whole.ToString(CultureInfo.InvariantCulture) + Fraction(isBorrowed ? NanosecondsPerSecond - nanoseconds : nanoseconds);
    }

    private static string Fraction(long nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');

    /// <summary>The civil date of a day, by eras of 400 years that begin on 1 March (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").</summary>
    private static (long Year, int Month, int Day) CivilOf(long epochDays)
    {
        var days = epochDays + 719_468;
        var era = FloorDivide(days, 146_097);
        var dayOfEra = days - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1);
        var month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    private static long FloorDivide(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);
}
