namespace RelationsGraph.Language.Time;

/// <summary>Some days in a row, with how exactly they are meant.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, inclusive.</param>
/// <param name="Precision">How exactly the days are meant.</param>
public readonly record struct TimePeriod(DateOnly Start, DateOnly End, DatePrecision Precision)
{
    /// <summary>One day.</summary>
    public static TimePeriod OfDay(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>The week from Monday to Sunday that a day lies in.</summary>
    public static TimePeriod OfWeek(DateOnly day)
    {
        var monday = MondayBefore(day);
        return new TimePeriod(monday, Clamped(monday.DayNumber + 6), DatePrecision.Week);
    }

    /// <summary>The month a day lies in.</summary>
    public static TimePeriod OfMonth(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new TimePeriod(first, new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), DatePrecision.Month);
    }

    /// <summary>The year a day lies in.</summary>
    public static TimePeriod OfYear(DateOnly day) =>
        new(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), DatePrecision.Year);

    /// <summary>Saturday and Sunday of the week a day lies in.</summary>
    public static TimePeriod OfWeekend(DateOnly day)
    {
        var saturday = Clamped(MondayBefore(day).DayNumber + 5);
        return new TimePeriod(saturday, Clamped(saturday.DayNumber + 1), DatePrecision.Day);
    }

    private static DateOnly MondayBefore(DateOnly day) => Clamped(day.DayNumber - (((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Clamped(int dayNumber) =>
        DateOnly.FromDayNumber(Math.Clamp(dayNumber, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
