namespace RelationsGraph.Language.Time;

/// <summary>A calendar date with what the text gives of it: month and day, month and year, all three, or the month alone.</summary>
internal readonly record struct DatePoint(int? Year, int Month, int? Day)
{
    // A plan printed while it is carried out, or a tense misread, is likelier than a day almost a year away
    private const int Leeway = 10;

    /// <summary>The days meant, or null where there is no such day, or no day of writing to take the year from.</summary>
    public TimePeriod? Resolve(TimeContext context)
    {
        if (Year is { } year)
        {
            return In(year);
        }

        return context.Reference is { } reference ? Choose(reference, context.Direction) : null;
    }

    /// <summary>The days in a year, or null where the year has no such day.</summary>
    public TimePeriod? In(int year)
    {
        if (year is < 1 or > 9999)
        {
            return null;
        }

        if (Day is not { } day)
        {
            return TimePeriod.OfMonth(new DateOnly(year, Month, 1));
        }

        return day <= DateTime.DaysInMonth(year, Month) ? TimePeriod.OfDay(new DateOnly(year, Month, day)) : null;
    }

    private TimePeriod? Choose(DateOnly reference, TimeDirection direction)
    {
        var candidates = new[] { In(reference.Year - 1), In(reference.Year), In(reference.Year + 1) }.OfType<TimePeriod>().ToArray();
        return direction switch
        {
            TimeDirection.Past => LastOrNull(candidates.Where(c => c.Start.DayNumber <= reference.DayNumber + Leeway)),
            TimeDirection.Future => FirstOrNull(candidates.Where(c => c.End.DayNumber >= reference.DayNumber - Leeway)),
            _ => FirstOrNull(candidates.OrderBy(c => Distance(c, reference))),
        };
    }

    private static int Distance(TimePeriod period, DateOnly day) =>
        Math.Max(0, Math.Max(period.Start.DayNumber - day.DayNumber, day.DayNumber - period.End.DayNumber));

    private static TimePeriod? FirstOrNull(IEnumerable<TimePeriod> periods) => periods.Cast<TimePeriod?>().FirstOrDefault();

    private static TimePeriod? LastOrNull(IEnumerable<TimePeriod> periods) => periods.Cast<TimePeriod?>().LastOrDefault();
}
