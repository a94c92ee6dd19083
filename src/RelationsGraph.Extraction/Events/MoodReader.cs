using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>
/// Reads status, negation and speaker: of a verb from its group and from what governs it, of a noun from the words before it and from its
/// place in the clause, of any other word from the verb that governs it.
/// </summary>
internal sealed class MoodReader(ExtractionLexicon lexicon)
{
    // Deeper chains come from cyclic misreadings, never from news
    private const int MaxDepth = 6;

    /// <summary>The mood of what a verb tells.</summary>
    /// <param name="predication">The verb.</param>
    /// <param name="isLasting">Whether what it tells goes on for a while, so that its present is ongoing.</param>
    /// <param name="arguments">Finds speakers.</param>
    public Mood OfVerb(Predication predication, bool isLasting, ArgumentReader arguments) => Read(predication, isLasting, arguments, 0);

    /// <summary>The mood of what a noun tells.</summary>
    /// <param name="phrase">The phrase that the noun heads.</param>
    /// <param name="site">Where it stands in its clause.</param>
    /// <param name="isLasting">Whether what it tells goes on for a while.</param>
    /// <param name="isFree">Whether it is told by standing in the clause at all: <c>flew to Rome for talks</c>.</param>
    /// <param name="arguments">Finds speakers.</param>
    public Mood OfNoun(Phrase phrase, NounSite site, bool isLasting, bool isFree, ArgumentReader arguments)
    {
        if (StatusBefore(phrase, arguments.Sentence.Links.PrepositionOf(phrase)) is { } told)
        {
            return Mood.Fact with { Status = told, Negated = site.IsCancelled };
        }

        if (site.IsContent)
        {
            return Mood.Fact with { IsContent = true };
        }

        if (site.Effect is { } effect)
        {
            return Mood.Fact with { Status = effect == ModifierEffect.Planned ? EventStatus.Planned : EventStatus.Possible };
        }

        if (site is { Predication: { } predication, SharesMood: true } && (site.IsLight || site.IsCancelled || site.IsComplement || isFree))
        {
            // "is on a visit", "are in talks"
            var goesOn = isLasting || (predication.Lemma == "be" && !site.IsParty);
            var mood = OfVerb(predication, goesOn, arguments);
            return site.IsCancelled ? mood with { Negated = true, Status = EventStatus.Planned } : mood;
        }

        return isLasting ? Mood.Fact with { Status = EventStatus.Ongoing } : Mood.Fact;
    }

    /// <summary>The mood of what any word of a sentence tells, for a type of event that it has been found to tell.</summary>
    /// <param name="site">Where the word stands.</param>
    /// <param name="type">What it tells.</param>
    /// <param name="arguments">Finds speakers.</param>
    public Mood OfTrigger(TriggerSite site, RelationType type, ArgumentReader arguments)
    {
        var isLasting = lexicon.Predicates.Says(site.Trigger.Lemma, type, PredicateMarks.Lasting);
        return site switch
        {
            { Noun: { } noun, Phrase: { } phrase } => OfNoun(phrase, noun, isLasting, lexicon.Predicates.Says(site.Trigger.Lemma, type, PredicateMarks.Free), arguments),
            { Phrase: { } phrase } => OfModifier(phrase, site, arguments),
            { Predication: { } predication } => OfVerb(predication, isLasting, arguments),
            _ => isLasting ? Mood.Fact with { Status = EventStatus.Ongoing } : Mood.Fact,
        };
    }

    // "the detained sailors", "the U.S.-led invasion": true of the noun, whatever is told of that; "the proposed peace talks"
    private Mood OfModifier(Phrase phrase, TriggerSite site, ArgumentReader arguments)
    {
        var speaker = site.Predication is { } predication ? OfVerb(predication, false, arguments).Speaker : null;
        return Mood.Fact with { Status = StatusBefore(phrase, null) ?? EventStatus.Happened, Speaker = speaker };
    }

    // "a planned visit", "ahead of the talks", "after the meeting"
    private string? StatusBefore(Phrase phrase, string? preposition)
    {
        foreach (var token in phrase.Tokens)
        {
            if (token.Index < phrase.Head.Index && token.PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Verb
                && lexicon.Words.ModifiersOf(PartOfSpeech.Adj, token.Lower) is [{ Effect: ModifierEffect.Planned or ModifierEffect.Possible } modifier, ..])
            {
                return modifier.Effect == ModifierEffect.Planned ? EventStatus.Planned : EventStatus.Possible;
            }
        }

        return preposition switch
        {
            "before" => EventStatus.Planned,
            "after" or "following" or "since" => EventStatus.Happened,
            _ => null,
        };
    }

    private Mood Read(Predication predication, bool isLasting, ArgumentReader arguments, int depth)
    {
        var mood = Decide(predication, isLasting, arguments, depth);
        mood = IsNegatedBySubject(predication, arguments.Sentence) ? mood with { Negated = !mood.Negated } : mood;
        arguments.Trace?.Read(new MoodStep(predication, mood));
        return mood;
    }

    // "No Kenyan official visited", "Neither Chad nor Niger supports"; a subject that verbs share negates each of those joined, but a plan only once
    private static bool IsNegatedBySubject(Predication predication, SentenceParse sentence) => predication.Subject is { } subject
        && !(predication.Link == PredicationLink.Controlled && predication.Governor?.Subject == subject)
        && (subject.FirstLower is "no" or "neither" || (subject.Start > sentence.Sentence.Tokens.Start && sentence.Sentence.Tokens[subject.Start - 1 - sentence.Sentence.Tokens.Start].Lower == "neither"));

    private Mood Decide(Predication predication, bool isLasting, ArgumentReader arguments, int depth)
    {
        var verb = predication.Verb;
        if (IsCondition(predication))
        {
            return Own(predication, isLasting, arguments.Sentence) with { IsContent = true };
        }

        if (predication.Governor is not { } governor || depth > MaxDepth)
        {
            return Own(predication, isLasting, arguments.Sentence);
        }

        switch (predication.Link)
        {
            case PredicationLink.Coordinate:
                var sibling = Read(governor, isLasting, arguments, depth + 1);
                return verb is { IsFinite: true, Tense: not VerbTense.None } && HasOwnTense(verb)
                    ? Own(predication, isLasting, arguments.Sentence) with { Speaker = sibling.Speaker, IsContent = sibling.IsContent && governor.Link != PredicationLink.Root }
                    : sibling with { Negated = verb.IsNegated || (governor.Verb.IsNegated && sibling.Negated) };
            case PredicationLink.Controlled:
                return Controlled(predication, governor, isLasting, arguments, depth);
            case PredicationLink.Complement:
                return Said(predication, governor, isLasting, arguments, depth);
            case PredicationLink.Relative when !verb.IsFinite && verb.Main.Form == WordForm.Ing:
                return Read(governor, isLasting, arguments, depth + 1) with { Negated = verb.IsNegated };
            case PredicationLink.Relative or PredicationLink.Adverbial:
                var outer = Read(governor, isLasting, arguments, depth + 1);
                return Own(predication, isLasting, arguments.Sentence) with { Speaker = outer.Speaker };
            default:
                return Own(predication, isLasting, arguments.Sentence);
        }
    }

    private static bool HasOwnTense(VerbGroup verb) => verb.Tokens.Count > 1 || verb.Main.Form is WordForm.Past or WordForm.PresentThird;

    private bool IsCondition(Predication predication) => predication.Subordinator is { } word
        && lexicon.Words.ModifiersOf(PartOfSpeech.Sconj, word.Lower).Count > 0;

    private Mood Own(Predication predication, bool isLasting, SentenceParse sentence)
    {
        var verb = predication.Verb;
        var status = verb switch
        {
            { Modality: Modality.Possible or Modality.Conditional } => EventStatus.Possible,
            _ when HasAdverbOfDoubt(verb, sentence) => EventStatus.Possible,
            { Tense: VerbTense.Future } => EventStatus.Planned,
            _ when IsArranged(verb) => EventStatus.Planned,
            { Tense: VerbTense.Past } => EventStatus.Happened,
            { Tense: VerbTense.Present } when isLasting || verb.IsProgressive => EventStatus.Ongoing,
            { IsInfinitive: true } => EventStatus.Planned,
            _ => EventStatus.Happened,
        };
        return new Mood(status, verb.IsNegated || Before(verb, sentence) is { Lower: "neither" or "nor" }, IsAskedFor(verb), null);
    }

    // "should leave" and "has to leave" only ask for it; who "had to leave" has left
    private static bool IsAskedFor(VerbGroup verb) => verb.Modality == Modality.Necessary && !(verb.Modal is null && verb.Tense == VerbTense.Past);

    // "was to meet"
    private static bool IsArranged(VerbGroup verb)
    {
        for (var i = 0; i + 2 < verb.Tokens.Count; i++)
        {
            if (verb.Tokens[i].Lemma == "be" && verb.Tokens[i + 1].Lower == "to")
            {
                return true;
            }
        }

        return false;
    }

    // "perhaps", "will probably visit"
    private bool HasAdverbOfDoubt(VerbGroup verb, SentenceParse sentence) =>
        verb.Tokens.Append(sentence.Sentence.Tokens.First).Append(Before(verb, sentence)).OfType<Token>()
            .Any(token => lexicon.Words.ModifiersOf(PartOfSpeech.Adv, token.Lower) is [{ Effect: ModifierEffect.Possible }, ..]);

    private static Token? Before(VerbGroup verb, SentenceParse sentence) =>
        verb.Tokens.Start > sentence.Sentence.Tokens.Start ? sentence.Sentence.Tokens[verb.Tokens.Start - 1 - sentence.Sentence.Tokens.Start] : null;

    private Mood Controlled(Predication predication, Predication governor, bool isLasting, ArgumentReader arguments, int depth)
    {
        var outer = Read(governor, isLasting, arguments, depth + 1);
        var effect = EffectOn(predication, governor);
        var isNegated = predication.Verb.IsNegated || predication.Subordinator is { Lower: "without" }
            || (governor.Lemma == "have" && Before(predication.Verb, arguments.Sentence) is { Lower: "yet" }); // "has yet to visit"
        var negated = isNegated ^ (outer.Negated && effect is not (ModifierEffect.Speech or null));
        return effect switch
        {
            ModifierEffect.Negated => outer with { Negated = !negated },
            ModifierEffect.Planned => outer with { Status = outer.Status == EventStatus.Possible ? EventStatus.Possible : EventStatus.Planned, Negated = negated },
            ModifierEffect.Possible => outer with { Status = EventStatus.Possible, Negated = negated },
            ModifierEffect.Content => outer with { IsContent = true },
            ModifierEffect.Plain => outer with { Negated = negated },

            // "is said to have armed"
            _ when predication.Verb is { IsInfinitive: true, IsPerfect: true } => outer with { Status = EventStatus.Happened, Negated = isNegated },

            // A purpose shares the fate of what is done for it: "came to meet", "will come to meet"
            _ => outer with { Negated = isNegated },
        };
    }

    private ModifierEffect? EffectOn(Predication predication, Predication governor) => ModifierOf(predication, governor)?.Effect;

    /// <summary>What a verb, or the noun or adjective before it, does to a verb that it controls; null where the lexicon says nothing.</summary>
    public Modifier? ModifierOf(Predication predication, Predication governor)
    {
        if (predication.Control is { } control)
        {
            return lexicon.Words.ModifiersOf(control.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn ? PartOfSpeech.Noun : PartOfSpeech.Adj, control.Lemma)
                is [var first, ..] ? first : null;
        }

        var modifiers = governor.ModifiersIn(lexicon.Words);
        var hasObject = governor.Objects.Count > 0 || governor.Obliques.Any(oblique => oblique.Preposition is "on" or "upon" or "to");
        var fitting = modifiers.Where(modifier => modifier.Effect is not (ModifierEffect.Light or ModifierEffect.LightCancelled or ModifierEffect.Ask
            or ModifierEffect.Speech or ModifierEffect.SpeechDenied or ModifierEffect.SpeechDoubted));
        return (hasObject && !governor.IsPassive
                ? fitting.OrderByDescending(modifier => modifier.ObjectControls)
                : governor.IsPassive ? fitting.OrderByDescending(modifier => modifier.ObjectControls || modifier.Effect == ModifierEffect.Planned)
                : fitting.OrderBy(modifier => modifier.ObjectControls)).FirstOrDefault();
    }

    private Mood Said(Predication predication, Predication governor, bool isLasting, ArgumentReader arguments, int depth)
    {
        var effects = governor.ModifiersIn(lexicon.Words).Select(modifier => modifier.Effect).ToList();
        var own = Own(predication, isLasting, arguments.Sentence);
        if (own.Status == EventStatus.Possible && predication.Verb.Modality == Modality.Conditional && governor.Verb.Tense == VerbTense.Past)
        {
            own = own with { Status = EventStatus.Planned };
        }

        // No event of frames, but one that the trained model may tell all the same
        own = own with { Negated = own.Negated || effects.Contains(ModifierEffect.SpeechDenied) };
        var outer = depth > MaxDepth ? null : Read(governor, false, arguments, depth + 1);
        var speaker = arguments.SpeakerOf(governor) ?? outer?.Speaker;
        return effects.Contains(ModifierEffect.SpeechDenied) || effects.Contains(ModifierEffect.SpeechDoubted) || (effects.Contains(ModifierEffect.Content) && !effects.Contains(ModifierEffect.Speech))
            ? own with { IsContent = true, Speaker = speaker }
            : own with { Speaker = speaker };
    }
}
