using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Extraction.Events;

/// <summary>
/// Finds when events take place: by the times of their own sentence, see <see cref="EventTimes"/>, or with what was told before, see
/// <see cref="ToldDates"/>. Works from the words that tell an event and from where they stand, whatever found them.
/// </summary>
internal sealed class DateReader
{
    private readonly Dictionary<int, TimeSites> _times = [];
    private readonly ToldDates _told;
    private readonly ExtractionTrace? _trace;

    public DateReader(
        ExtractionLexicon lexicon, Article article, Document document, IReadOnlyList<SentenceParse> sentences, ReferenceTable references, ExtractionTrace? trace = null)
    {
        _trace = trace;
        var moods = new MoodReader(lexicon);
        var acts = new List<DatedAct>();
        var expressions = TimeExpressions.Find(document, article.Published).GroupBy(expression => expression.Tokens.First.SentenceIndex);
        foreach (var ofSentence in expressions)
        {
            var sentence = sentences[ofSentence.Key];
            var times = new TimeSites(lexicon, sentence, ofSentence, article.Published);
            _times.Add(ofSentence.Key, times);
            acts.AddRange(Acts(times, new ArgumentReader(lexicon, references, sentence), moods));
        }

        _told = new ToldDates(lexicon, references, acts);
    }

    /// <summary>Gives the events of an article, in any order, their dates: those of their own sentences first, for the others may lie within them.</summary>
    public IReadOnlyList<DatedEvent> Date(IReadOnlyList<EventMention> events)
    {
        var inOrder = events.Index().OrderBy(told => told.Item.Sentence.Sentence.Index).ThenBy(told => told.Item.TriggerStart).ToList();
        var own = DatedEvent.Refine([.. inOrder.Select(told => new DatedEvent(told.Item, OfSentence(told.Item)))]);
        var dates = new DatedEvent[events.Count];
        foreach (var (told, (index, mention)) in own.Zip(inOrder))
        {
            dates[index] = told with { Date = Note(mention, told.Date, DateCause.Clause) ?? Inherit(mention) };
        }

        return [.. DatedEvent.ShareDates(dates)];
    }

    private EventDate? OfSentence(EventMention mention) =>
        _times.TryGetValue(mention.Sentence.Sentence.Index, out var times) && new EventTimes(times).Of(mention) is { } time ? ToDate(time) : null;

    private EventDate? Inherit(EventMention mention)
    {
        var isTimeless = _times.GetValueOrDefault(mention.Sentence.Sentence.Index) is not { HasVerbTime: true };
        return Note(mention, _told.WithVisit(mention), DateCause.Visit) ?? Note(mention, _told.OfSpeaker(mention, isTimeless), DateCause.Talks);
    }

    private EventDate? Note(EventMention mention, EventDate? date, DateCause cause)
    {
        if (date is not null)
        {
            _told.Add(mention, date);
            _trace?.Date(mention, cause);
        }

        return date;
    }

    private static IEnumerable<DatedAct> Acts(TimeSites times, ArgumentReader arguments, MoodReader moods)
    {
        foreach (var (time, verb) in times.Days)
        {
            var parties = verb.Objects.Concat(verb.Obliques.Select(oblique => oblique.Phrase));
            var persons = (verb.Subject is { } subject ? parties.Prepend(subject) : parties)
                .SelectMany(phrase => arguments.Actors(phrase, ToldDates.Speakers)).Select(actor => actor.Entity).ToHashSet();
            if (persons.Count > 0)
            {
                yield return new DatedAct(arguments.Sentence.Sentence.Index, persons, moods.OfVerb(verb, false, arguments).Status, ToDate(time));
            }
        }
    }

    // "since 2014" has no last day
    private static EventDate ToDate(TimeExpression time) =>
        new(time.Start!.Value, time.Relation == TimeRelation.Since ? null : time.End, HyphenatedNames.Of(time.Precision));
}
