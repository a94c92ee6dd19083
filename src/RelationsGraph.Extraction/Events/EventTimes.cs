using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Extraction.Events;

/// <summary>
/// The times that a sentence names, each with what it hangs on, and which of them is that of an event: the time on its own noun or verb
/// before one on a party of it, before that of the verb that governs it.
/// </summary>
internal sealed class EventTimes
{
    // Deeper chains come from cyclic misreadings, never from news
    private const int MaxDepth = 4;

    private static readonly NounClass[] PartyClasses =
        [NounClass.People, NounClass.Institution, NounClass.Military, NounClass.Ministry, NounClass.Country, NounClass.Side, NounClass.Counterpart, NounClass.Capital, NounClass.Place];

    private readonly ExtractionLexicon _lexicon;
    private readonly SentenceParse _sentence;
    private readonly List<(TimeExpression Time, Attachment Site)> _times;

    public EventTimes(ExtractionLexicon lexicon, SentenceParse sentence, IEnumerable<TimeExpression> expressions)
    {
        _lexicon = lexicon;
        _sentence = sentence;
        _times = [.. expressions.SelectMany(time => Attach(time, sentence.AttachmentOf(time.Tokens)).Select(site => (time, site)))];
    }

    /// <summary>The times that name one day, with the verbs that tell what is done on it.</summary>
    public IEnumerable<(TimeExpression Time, Predication Verb)> Days => _times
        .Where(time => time.Time is { Relation: TimeRelation.In, Period: { } period } && period.Start == period.End && time.Site is { Verb: not null } && (time.Site.Noun is null || IsOnParty(time)))
        .Select(time => (time.Time, time.Site.Verb!));

    /// <summary>The time of an event of the sentence, or null.</summary>
    public TimeExpression? Of(EventMention mention)
    {
        if (_times.Count == 0)
        {
            return null;
        }

        var verb = mention.Predication;
        var isVerb = verb is not null && mention.TriggerStart <= verb.Verb.Main.Index && verb.Verb.Main.Index < mention.TriggerEnd;
        var nouns = _sentence.Phrases.Where(phrase => mention.TriggerStart <= phrase.Head.Index && phrase.Head.Index < mention.TriggerEnd).ToList();
        return nouns.Select(OfNoun).FirstOrDefault(time => time is not null)
            ?? (verb is not null && (isVerb || mention.SharesClause) ? OfVerb(verb, 0) ?? OfCause(verb, mention) : null);
    }

    // "a ban starting on Monday": the participle says no more than the preposition, so the time is that of its noun and its verb
    private static IEnumerable<Attachment> Attach(TimeExpression time, Attachment site) =>
        time.Relation == TimeRelation.Since && site.Verb is { Lemma: "begin" or "start", Verb: { IsFinite: false, Main.Form: WordForm.Ing }, Governor: { } governor } participle
            ? [new Attachment(governor, null), new Attachment(governor, participle.Subject)]
            : [site];

    // "the visit on Monday", "the visit to Beijing on Monday": the parser may hang the time on the last place or party
    private TimeExpression? OfNoun(Phrase noun) => On(noun) ?? Parts(noun, 0).Where(IsParty).Select(After).FirstOrDefault(time => time is not null);

    private IEnumerable<Phrase> Parts(Phrase noun, int depth) => depth > MaxDepth ? []
        : _sentence.Links.ModifiersOf(noun).SelectMany(modifier => _sentence.Links.ConjunctsOf(modifier.Phrase)).SelectMany(part => Parts(part, depth + 1).Prepend(part));

    private TimeExpression? OfVerb(Predication verb, int depth)
    {
        if ((Beside(verb) ?? OnParty(verb) ?? Around(verb)) is { } own)
        {
            return own;
        }

        return (depth <= MaxDepth && verb.Governor is { } governor && IsPartOf(verb) ? OfVerb(governor, depth + 1) : null) ?? Within(verb);
    }

    // "When he visited Kyiv in 2014, he criticised Russia"
    private TimeExpression? Within(Predication verb) => _sentence.Predications
        .Where(clause => clause.Governor == verb && clause.Link == PredicationLink.Adverbial && IsPartOf(clause)).Select(Beside).FirstOrDefault(time => time is not null);

    // Whether a verb tells a part of what its governor tells, and so takes place at the same time
    private static bool IsPartOf(Predication verb) => verb.Link switch
    {
        PredicationLink.Controlled or PredicationLink.Coordinate => true,
        PredicationLink.Relative => verb.Verb is { IsFinite: false, Main.Form: WordForm.Ing },
        PredicationLink.Adverbial => verb.Subordinator?.Lower is "when" or "while" or "as",
        _ => false,
    };

    private TimeExpression? Beside(Predication verb) => Nearest(verb, _times.Where(time => time.Site.Noun is null && time.Site.Verb == verb));

    // "met officials on Monday": a person or place has no time
    private TimeExpression? OnParty(Predication verb) => Nearest(verb, _times.Where(time => time.Site.Verb == verb && IsOnParty(time)));

    private bool IsOnParty((TimeExpression Time, Attachment Site) time) => time.Site.Noun is { } noun && noun.Head.Index < time.Time.Tokens.Start && IsParty(noun) && !IsOfEvent(noun);

    // "jailed two men for the murder of a sailor in 2019"
    private bool IsOfEvent(Phrase party) => _sentence.Phrases.Any(other => !IsParty(other) && _sentence.Links.PrepositionOf(other) is not null
        && _sentence.Links.ModifiersOf(other).Any(modifier => modifier.Phrase == _sentence.Links.FirstConjunctOf(party)));

    // "killed in a raid on Monday", "met during the 2014 summit": it takes place within another event
    private TimeExpression? Around(Predication verb) => Nearest(verb, _times.Where(time => time.Site.Noun is { } noun && time.Site.Verb == verb
        && verb.Obliques.Any(oblique => oblique.Phrase == noun && oblique.Preposition is "in" or "during" or "at" or "on")));

    // "yesterday's strike killed ten"; but not "yesterday's strike was condemned by"
    private TimeExpression? OfCause(Predication verb, EventMention mention) =>
        verb is { IsPassive: false, Subject: { } cause } && mention.Type.Code is { Quad: "material conflict" or "material cooperation" } ? On(cause) : null;

    private static TimeExpression? Nearest(Predication verb, IEnumerable<(TimeExpression Time, Attachment Site)> times) =>
        times.Select(time => time.Time).OrderBy(time => time.Relation).ThenBy(time => Math.Abs(time.Tokens.Start - verb.Verb.Main.Index)).FirstOrDefault();

    private TimeExpression? On(Phrase noun) => _times.Where(time => time.Site.Noun == noun).Select(time => time.Time).OrderBy(time => time.Relation).FirstOrDefault();

    private TimeExpression? After(Phrase party) =>
        _times.Where(time => time.Site.Noun == party && time.Time.Tokens.Start > party.Head.Index).Select(time => time.Time).FirstOrDefault();

    private bool IsParty(Phrase phrase) => phrase.HeadName is not null || phrase.IsPronoun
        || Array.Exists(PartyClasses, nounClass => _lexicon.Words.Is(phrase.Head.Lemma, nounClass));
}
