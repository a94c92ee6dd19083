namespace RelationsGraph.Extraction.Events;

/// <summary>An event with its date.</summary>
/// <param name="Mention">The event as a sentence tells it.</param>
/// <param name="Date">When it takes place, or null.</param>
internal sealed record DatedEvent(EventMention Mention, EventDate? Date)
{
    /// <summary>
    /// Gives events without a date the date under which the same article tells the same event elsewhere, where there is just one:
    /// a headline and the sentence that repeats it are one event.
    /// </summary>
    public static IEnumerable<DatedEvent> ShareDates(IReadOnlyList<DatedEvent> events)
    {
        var dates = events.Where(told => told.Date is not null).ToLookup(told => KeyOf(told.Mention), told => told.Date!, StringComparer.Ordinal);
        return events.Select(told => told.Date is null && dates[KeyOf(told.Mention)].Distinct().ToList() is [var only] ? told with { Date = only } : told);
    }

    /// <summary>
    /// Gives events that an article tells with a week, month or year the more exact date within it under which the article tells the same
    /// event elsewhere, where there is just one.
    /// </summary>
    public static IReadOnlyList<DatedEvent> Refine(IReadOnlyList<DatedEvent> events)
    {
        var dates = events.Where(told => told.Date is not null).ToLookup(told => KeyOf(told.Mention), told => told.Date!, StringComparer.Ordinal);
        return [.. events.Select(told => told.Date is { } date && dates[KeyOf(told.Mention)].Where(other => other.IsWithin(date)).Distinct().ToList() is [var only] ? told with { Date = only } : told)];
    }

    private static string KeyOf(EventMention mention) => string.Join(
        '|',
        mention.Type.Name,
        mention.Mood.Status,
        mention.Mood.Negated,
        string.Join(',', mention.Sources.Select(source => source.Entity.Id)),
        string.Join(',', mention.Targets.Select(target => target.Entity.Id)));
}
