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
        return events.Select(told => told.Date is null ? told with { Date = Only(dates[KeyOf(told.Mention)]) } : told);
    }

    /// <summary>
    /// Gives events that an article tells with a week, month or year the more exact date within it under which the article tells the same
    /// event elsewhere, where there is just one; and what else the same verb tells with that week (<c>will visit Oslo next week for talks</c>).
    /// </summary>
    public static IReadOnlyList<DatedEvent> Refine(IReadOnlyList<DatedEvent> events)
    {
        var dates = events.Where(told => told.Date is not null).ToLookup(told => KeyOf(told.Mention), told => told.Date!, StringComparer.Ordinal);
        var refined = events.Select(told => told.Date is { } date ? Only(dates[KeyOf(told.Mention)].Where(other => other.IsWithin(date))) : null).ToList();
        var ofVerbs = events.Zip(refined).Where(told => told.Second is not null && told.First.Mention.Predication is not null)
            .ToLookup(told => (told.First.Mention.Predication, told.First.Date), told => told.Second!);
        return [.. events.Zip(refined, (told, own) => told with { Date = own ?? Only(ofVerbs[(told.Mention.Predication, told.Date)]) ?? told.Date })];
    }

    private static EventDate? Only(IEnumerable<EventDate> dates) => dates.Distinct().ToList() is [var only] ? only : null;

    private static string KeyOf(EventMention mention) => string.Join(
        '|',
        mention.Type.Name,
        mention.Mood.Status,
        mention.Mood.Negated,
        string.Join(',', mention.Sources.Select(source => source.Entity.Id)),
        string.Join(',', mention.Targets.Select(target => target.Entity.Id)));
}
