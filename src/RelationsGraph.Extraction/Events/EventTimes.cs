using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Extraction.Events;

/// <summary>
/// Which of the times that a sentence names is that of an event: the time on its own noun or verb before one on a party of it, before that
/// of the verb that governs it.
/// </summary>
/// <param name="sites">The times, each with what it hangs on.</param>
internal sealed class EventTimes(TimeSites sites)
{
    /// <summary>How long chains of verbs and nouns may be; deeper ones come from cyclic misreadings, never from news.</summary>
    public const int MaxDepth = 4;

    private readonly SentenceParse _sentence = sites.Sentence;

    /// <summary>The time of an event of the sentence, or null.</summary>
    public TimeExpression? Of(EventMention mention)
    {
        var verb = mention.Predication;
        var isVerb = verb is not null && mention.TriggerStart <= verb.Verb.Main.Index && verb.Verb.Main.Index < mention.TriggerEnd;
        var nouns = _sentence.Phrases.Where(phrase => mention.TriggerStart <= phrase.Head.Index && phrase.Head.Index < mention.TriggerEnd).ToList();
        var time = nouns.Select(OfNoun).FirstOrDefault(time => time is not null)
            ?? (verb is null ? null : isVerb || mention.SharesClause || IsMade(verb, nouns) ? OfVerb(verb, mention, 0) ?? OfCause(verb, mention) : OfSubject(verb, nouns, mention) ?? Behind(verb, nouns))
            ?? sites.Behind(mention.TriggerEnd);

        // "will withdraw by June", but not "had lost half of them by June"
        return time is { Relation: TimeRelation.By } && mention.Mood.Status is not (EventStatus.Planned or EventStatus.Possible) ? null : time;
    }

    // "the visit on Monday", "the visit to Beijing on Monday" (the parser may hang the time on the last place or party), "the deal signed in 2015"
    private TimeExpression? OfNoun(Phrase noun) =>
        sites.On(noun) ?? Parts(noun, 0).Where(sites.IsParty).Select(sites.After).FirstOrDefault(time => time is not null) ?? OfMaking(noun);

    private IEnumerable<Phrase> Parts(Phrase noun, int depth) => depth > MaxDepth ? []
        : _sentence.Links.ModifiersOf(noun).SelectMany(modifier => _sentence.Links.ConjunctsOf(modifier.Phrase)).SelectMany(part => Parts(part, depth + 1).Prepend(part));

    // "brokered a deal last week"
    private bool IsMade(Predication verb, List<Phrase> nouns) => verb.Objects.Any(nouns.Contains) && sites.IsMaking(verb);

    private TimeExpression? OfMaking(Phrase noun) => _sentence.Predications
        .Where(clause => clause.Link == PredicationLink.Relative && (clause.Subject == noun || clause.Objects.Contains(noun)) && sites.IsMaking(clause))
        .Select(clause => Nearest(clause, sites.Of(clause))).FirstOrDefault(time => time is not null);

    // "talks are expected to begin tomorrow"
    private TimeExpression? OfSubject(Predication verb, List<Phrase> nouns, EventMention mention) => verb.Subject is { } subject && nouns.Contains(subject)
        ? _sentence.Predications.Where(clause => clause.Governor == verb && clause.Link == PredicationLink.Controlled && sites.IsMaking(clause))
            .Select(clause => OfVerb(clause, mention, MaxDepth)).FirstOrDefault(time => time is not null)
        : null;

    // "condemns last week's raid", "condemns the raid in June": what is said now is not of June; but "condemned the raid on Monday"
    private TimeExpression? Behind(Predication verb, List<Phrase> nouns) => verb.Verb is { Tense: VerbTense.Past } or { IsPerfect: true } ? null
        : nouns.Select(sites.Behind).FirstOrDefault(time => time is not null);

    private TimeExpression? OfVerb(Predication verb, EventMention mention, int depth) =>
        Nearest(verb, sites.Of(verb), mention) ?? Nearest(verb, sites.Around(verb)) ?? OfControl(verb)
        ?? (depth < MaxDepth && verb.Governor is { } governor && IsPartOf(verb, governor) ? OfVerb(governor, mention, depth + 1) : null)
        ?? Within(verb);

    // "Friday's decision to sever ties", "a summit on Monday to discuss"
    private TimeExpression? OfControl(Predication verb) => verb.Control is { } control ? _sentence.Phrases.Where(phrase => phrase.Head == control).Select(sites.On).FirstOrDefault() : null;

    // "When he visited Kyiv in 2014, he criticised Russia", "arrested ten people and killed two on Monday"
    private TimeExpression? Within(Predication verb) => _sentence.Predications
        .Where(clause => clause.Governor == verb && ((clause.Link == PredicationLink.Adverbial && IsPartOf(clause, verb)) || IsTwin(clause, verb))).Select(clause => Nearest(clause, sites.Of(clause))).FirstOrDefault(time => time is not null);

    private static bool IsTwin(Predication clause, Predication verb) =>
        clause.Link == PredicationLink.Coordinate && clause.Verb.Main.Form == verb.Verb.Main.Form && clause.Verb.Tense == verb.Verb.Tense;

    // Whether a verb tells a part of what its governor tells, and so takes place at the same time
    private bool IsPartOf(Predication verb, Predication governor) => verb.Link switch
    {
        PredicationLink.Controlled or PredicationLink.Coordinate => true,
        PredicationLink.Complement => governor.Lemma is "announce" or "declare",
        PredicationLink.Relative => verb.Verb is { IsFinite: false, Main.Form: WordForm.Ing } || IsPlaced(verb, governor),
        PredicationLink.Adverbial => verb.Subordinator?.Lower is "when" or "while" or "as" || verb is { Subordinator: null, Verb.IsInfinitive: true } || IsPlaced(verb, governor),
        _ => false,
    };

    // "will travel to Oslo on Monday, where he will meet"
    private bool IsPlaced(Predication verb, Predication governor) => governor.Verb.Main.Index < verb.Verb.Main.Index
        && _sentence.Sentence.Tokens.Any(token => token.Lower == "where" && governor.Verb.Main.Index < token.Index && token.Index < verb.Verb.Main.Index);

    // "yesterday's strike killed ten", "claimed responsibility for yesterday's strike"; but not "yesterday's strike was condemned by"
    private TimeExpression? OfCause(Predication verb, EventMention mention)
    {
        if (verb.IsPassive || mention.Type.Code is not { Quad: "material conflict" or "material cooperation" })
        {
            return null;
        }

        return (verb.Subject is { } cause ? sites.On(cause) ?? OfMaking(cause) : null)
            ?? verb.Objects.Where(noun => !sites.IsParty(noun)).SelectMany(noun => Parts(noun, 0).Prepend(noun)).Select(sites.On).FirstOrDefault(time => time is not null);
    }

    // Of several, "visited Turkey on Monday and Greece on Tuesday", the one behind the target
    private static TimeExpression? Nearest(Predication verb, IEnumerable<TimeExpression> times, EventMention? mention = null)
    {
        var all = times.OrderBy(time => time.Relation).ThenBy(time => Math.Abs(time.Tokens.Start - verb.Verb.Main.Index)).ToList();
        return mention?.Targets is [var target] && all.FirstOrDefault(time => time.Tokens.Start >= target.Phrase.End && time.Tokens.Start <= target.Phrase.End + 1) is { } own
            ? own
            : all.FirstOrDefault();
    }
}
