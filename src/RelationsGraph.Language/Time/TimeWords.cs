using System.Globalization;

namespace RelationsGraph.Language.Time;

/// <summary>Numbers and units as time expressions use them.</summary>
internal static class TimeWords
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    private static readonly string[] SmallNumbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The day of a month in digits, with or without <c>st</c>, <c>nd</c>, <c>rd</c>, <c>th</c>; or null.</summary>
    public static int? DayOf(string word)
    {
        var digits = word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
            || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal)
            ? word.AsSpan(0, word.Length - 2)
            : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
            ? day
            : null;
    }

    /// <summary>A year in four digits; or null.</summary>
    public static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : null;

    /// <summary>A small number in words or digits, <c>a</c> and <c>an</c> for one; or null.</summary>
    public static int? CountOf(string word)
    {
        if (word is "a" or "an")
        {
            return 1;
        }

        var index = Array.IndexOf(SmallNumbers, word);
        if (index > 0)
        {
            return index;
        }

        return word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : null;
    }

    /// <summary>A unit of time, singular or plural; or null.</summary>
    public static DatePrecision? UnitOf(string word) => word switch
    {
        "day" or "days" => DatePrecision.Day,
        "week" or "weeks" => DatePrecision.Week,
        "month" or "months" => DatePrecision.Month,
        "year" or "years" => DatePrecision.Year,
        _ => null,
    };

    /// <summary>The unit of time that lies some units from a day.</summary>
    public static TimePeriod? Shift(DateOnly day, DatePrecision unit, int count)
    {
        var days = day.DayNumber + (unit == DatePrecision.Week ? 7L * count : count);
        var months = (12L * day.Year) + day.Month - 1 + (unit == DatePrecision.Year ? 12L * count : count);
        return unit switch
        {
            DatePrecision.Day when IsDayNumber(days) => TimePeriod.OfDay(DateOnly.FromDayNumber((int)days)),
            DatePrecision.Week when IsDayNumber(days) => TimePeriod.OfWeek(DateOnly.FromDayNumber((int)days)),
            DatePrecision.Month when IsMonthNumber(months) => TimePeriod.OfMonth(new DateOnly((int)(months / 12), (int)(months % 12) + 1, 1)),
            DatePrecision.Year when IsMonthNumber(months) => TimePeriod.OfYear(new DateOnly((int)(months / 12), 1, 1)),
            _ => null,
        };
    }

    private static bool IsDayNumber(long days) => days >= DateOnly.MinValue.DayNumber && days <= DateOnly.MaxValue.DayNumber;

    private static bool IsMonthNumber(long months) => months is >= 12 and < 120000;
}
