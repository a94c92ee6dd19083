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
    private readonly Dictionary<int, EventTimes> _times = [];
    private readonly ToldDates _told;
    private readonly ExtractionTrace? _trace;

    public DateReader(
        ExtractionLexicon lexicon, Article article, Document document, IReadOnlyList<SentenceParse> sentences, ReferenceTable references, ExtractionTrace? trace = null)
    {
        _trace = trace;
        var moods = new MoodReader(lexicon);
        var acts = new List<DatedAct>();
        var expressions = TimeExpressions.Find(document, article.Published)
            .Where(expression => expression is { Period: not null, Relation: TimeRelation.In or TimeRelation.Since })
            .GroupBy(expression => expression.Tokens.First.SentenceIndex);
        foreach (var ofSentence in expressions)
        {
            var sentence = sentences[ofSentence.Key];
            var times = new EventTimes(lexicon, sentence, ofSentence);
            _times.Add(ofSentence.Key, times);
            acts.AddRange(Acts(times, new ArgumentReader(lexicon, references, sentence), moods));
        }

        _told = new ToldDates(lexicon, acts);
    }

    /// <summary>The date of an event, or null. Events must come in the order of the article.</summary>
    public EventDate? Find(EventMention mention)
    {
        var times = _times.GetValueOrDefault(mention.Sentence.Sentence.Index);
        return Note(mention, times?.Of(mention) is { } time ? ToDate(time) : null, DateCause.Clause)
            ?? Note(mention, _told.WithVisit(mention), DateCause.Visit)
            ?? Note(mention, _told.OfSpeaker(mention, times is null), DateCause.Talks);
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

    private static IEnumerable<DatedAct> Acts(EventTimes times, ArgumentReader arguments, MoodReader moods)
    {
        foreach (var (time, verb) in times.Days)
        {
            var parties = verb.Objects.Concat(verb.Obliques.Select(oblique => oblique.Phrase));
            var persons = (verb.Subject is { } subject ? parties.Prepend(subject) : parties)
                .SelectMany(phrase => arguments.Actors(phrase, [Labels.Person])).Select(actor => actor.Entity).ToHashSet();
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
