using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Extraction.Events;

/// <summary>The times that a sentence names, each with the verb or noun that it hangs on.</summary>
internal sealed class TimeSites
{
    private static readonly NounClass[] PartyClasses =
        [NounClass.People, NounClass.Institution, NounClass.Military, NounClass.Ministry, NounClass.Country, NounClass.Side, NounClass.Counterpart, NounClass.Capital, NounClass.Place];

    private readonly DateOnly? _published;
    private readonly ExtractionLexicon _lexicon;
    private readonly List<(TimeExpression Time, Attachment Site)> _times;

    /// <param name="lexicon">Says which nouns name parties and events.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="expressions">Its times.</param>
    /// <param name="published">The day of writing, where it is known.</param>
    public TimeSites(ExtractionLexicon lexicon, SentenceParse sentence, IEnumerable<TimeExpression> expressions, DateOnly? published)
    {
        _published = published;
        _lexicon = lexicon;
        Sentence = sentence;
        var sites = expressions.SelectMany(Attach).ToList();
        HasVerbTime = sites.Exists(IsOfVerb);
        _times = sites.FindAll(site => site.Time is { Period: not null, Relation: TimeRelation.In or TimeRelation.Since or TimeRelation.By });
    }

    /// <summary>The sentence.</summary>
    public SentenceParse Sentence { get; }

    /// <summary>The times that name one day, with the verbs that tell what is done on it.</summary>
    public IEnumerable<(TimeExpression Time, Predication Verb)> Days => _times
        .Where(time => time.Time is { Relation: TimeRelation.In, Period: { } period } && period.Start == period.End && time.Site.Verb is not null && IsOfVerb(time))
        .Select(time => (time.Time, time.Site.Verb!));

    /// <summary>Whether some verb has a time of its own, be it a vague one; others only describe nouns (<c>plans for elections in December</c>).</summary>
    public bool HasVerbTime { get; }

    /// <summary>The times on a noun.</summary>
    public TimeExpression? On(Phrase noun) => _times.Where(time => time.Site.Noun == noun).Select(time => time.Time).OrderBy(time => time.Relation).FirstOrDefault();

    /// <summary>A time that hangs on a party and follows it.</summary>
    public TimeExpression? After(Phrase party) =>
        _times.Where(time => time.Site.Noun == party && time.Time.Tokens.Start > party.Head.Index).Select(time => time.Time).FirstOrDefault();

    /// <summary>The times of a verb: on itself, or on a party of it (<c>met officials on Monday</c>), for a person or place has no time.</summary>
    public IEnumerable<TimeExpression> Of(Predication verb)
    {
        var times = _times.Where(time => time.Site.Verb == verb && IsOfVerb(time)).Select(time => time.Time);
        return IsNow(verb)
            ? times.Except(verb.Objects.Where(noun => !IsParty(noun) && _lexicon.Predicates.OfNoun(noun.Head.Lemma).Any()).Select(Behind).OfType<TimeExpression>().Where(time => time.Period!.Value.End < _published))
            : times;
    }

    /// <summary>The times of events within which what a verb tells takes place: <c>killed in a raid on Monday</c>, <c>met during the 2014 summit</c>.</summary>
    public IEnumerable<TimeExpression> Around(Predication verb) => _times
        .Where(time => time.Site.Noun is { } noun && time.Site.Verb == verb
            && (verb.Obliques.Any(oblique => oblique.Phrase == noun && oblique.Preposition is "in" or "during" or "at" or "on") || Sentence.Links.PrepositionOf(noun) is "during" or "at"))
        .Select(time => time.Time);

    /// <summary>The time on a verb that stands right behind a noun and what follows that: <c>condemns the raid on a village on Monday</c>.</summary>
    public TimeExpression? Behind(Phrase noun)
    {
        var end = EndOf(noun, 0);
        return _times.Where(time => time.Site.Noun is null && time.Time.Relation == TimeRelation.In && time.Time.Tokens.Start >= end
            && Enumerable.Range(end, time.Time.Tokens.Start - end).All(i => Sentence.Sentence.Tokens[i - Sentence.Sentence.Tokens.Start].PartOfSpeech == PartOfSpeech.Adp)).Select(time => time.Time).FirstOrDefault();
    }

    /// <summary>
    /// The time that follows some words with nothing in between but parties, whatever it hangs on, for they have no time:
    /// <c>an offensive in Afghanistan in 2001</c>.
    /// </summary>
    public TimeExpression? Behind(int end) => _times
        .Where(time => time.Time is { Relation: TimeRelation.In or TimeRelation.Since, Kind: not TimeKind.Distance } && time.Time.Tokens.Start >= end
            && !IsBefore(time.Time, time.Site.Noun) && IsOfParties(end, time.Time.Tokens.Start))
        .Select(time => time.Time).FirstOrDefault();

    // "the 2014 summit"
    private static bool IsBefore(TimeExpression time, Phrase? noun) => noun is not null && time.Tokens.Start < noun.Head.Index;

    private bool IsOfParties(int start, int end) =>
        !Sentence.Predications.Any(verb => start <= verb.Verb.Main.Index && verb.Verb.Main.Index < end)
        && Sentence.Phrases.All(phrase => phrase.Head.Index < start || end <= phrase.Head.Index || IsParty(phrase))
        && !Enumerable.Range(start, end - start).Any(i => Sentence.Sentence.Tokens[i - Sentence.Sentence.Tokens.Start].PartOfSpeech == PartOfSpeech.Punct);

    /// <summary>Whether a phrase names persons, bodies or places, which have no time.</summary>
    public bool IsParty(Phrase phrase) => phrase.HeadName is not null || phrase.IsPronoun
        || Array.Exists(PartyClasses, nounClass => _lexicon.Words.Is(phrase.Head.Lemma, nounClass));

    /// <summary>Whether a verb tells that what a noun tells takes place: <c>hold</c>, <c>begin</c>.</summary>
    public bool IsMaking(Predication verb) => verb.ModifiersIn(_lexicon.Words).Any(modifier => modifier.Effect == ModifierEffect.Light)
        || verb.Lemma is "reach" or "sign" or "strike" or "take" or "happen" or "occur" or "adopt" or "broker" or "kill" or "enact";

    // "condemns the attack in June": the present is not of June
    private bool IsNow(Predication verb) => verb.Verb is { Tense: VerbTense.Present, IsPerfect: false, IsProgressive: false } && !verb.IsPassive && !IsMaking(verb);

    private int EndOf(Phrase noun, int depth) => depth > EventTimes.MaxDepth ? noun.End : Sentence.Links.ModifiersOf(noun)
        .SelectMany(modifier => Sentence.Links.ConjunctsOf(modifier.Phrase)).Select(part => EndOf(part, depth + 1)).Append(noun.End).Max();

    private IEnumerable<(TimeExpression Time, Attachment Site)> Attach(TimeExpression time)
    {
        var site = Sentence.AttachmentOf(time.Tokens);
        if (time.Kind == TimeKind.Distance)
        {
            return OfDistance(time);
        }

        // "a ban starting on Monday": the participle says no more than the preposition, so the time is that of its noun and its verb
        if (time.Relation == TimeRelation.Since && site.Verb is { Lemma: "begin" or "start", Verb: { IsFinite: false, Main.Form: WordForm.Ing }, Governor: { } governor } participle)
        {
            return [(time, new Attachment(governor, null)), (time, new Attachment(governor, participle.Subject))];
        }

        // "held since their capture in 2014"
        return site is { Noun: { } noun, Verb: { } verb } && time.Relation == TimeRelation.In && Sentence.Links.PrepositionOf(noun) == "since"
            ? [(time, site), (time with { Relation = TimeRelation.Since }, new Attachment(verb, null))]
            : [(time, site)];
    }

    // "a day after the attack", "a day after rebels attacked"
    private IEnumerable<(TimeExpression Time, Attachment Site)> OfDistance(TimeExpression time)
    {
        var verb = Sentence.Predications.FirstOrDefault(clause => clause.Subordinator?.Index == time.Tokens.End - 1);
        var noun = verb is null ? Sentence.Phrases.FirstOrDefault(phrase => phrase.Start == time.Tokens.End) : null;
        return verb is null && noun is null ? [] : [(time, new Attachment(verb, noun))];
    }

    private bool IsOfVerb((TimeExpression Time, Attachment Site) time) => time.Site.Verb is not null
        && (time.Site.Noun is not { } noun || (noun.Head.Index < time.Time.Tokens.Start && IsParty(noun) && !IsOfEvent(noun)));

    private bool IsOfEvent(Phrase party) => Sentence.Phrases.Any(other => !IsParty(other) && Sentence.Links.PrepositionOf(other) is not null
        && Sentence.Links.ModifiersOf(other).Any(modifier => modifier.Phrase == Sentence.Links.FirstConjunctOf(party)));
}
