using System.Globalization;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Days by the weeks of ISO 8601.</summary>
internal static class WeekDate
{
    public static int WeeksIn(int year) => ISOWeek.GetWeeksInYear(year);

    public static int YearOf(DateOnly date) => ISOWeek.GetYear(date.ToDateTime(TimeOnly.MinValue));

    public static int WeekOf(DateOnly date) => ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>From 1 for Monday to 7 for Sunday.</summary>
    public static int DayOf(DateOnly date) => (((int)date.DayOfWeek + 6) % 7) + 1;

    public static DateOnly FirstOf(int year) => DateOnly.FromDateTime(ISOWeek.GetYearStart(year));

    /// <exception cref="OverflowException">The week runs over the end of the calendar.</exception>
    public static DateOnly Of(int year, int week, int day)
    {
        var number = FirstOf(year).DayNumber + ((week - 1) * 7) + day - 1;
        return number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : throw new OverflowException();
    }
}
