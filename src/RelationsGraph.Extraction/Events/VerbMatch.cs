using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>A verb whose words are those of a predicate.</summary>
/// <param name="Predication">The verb.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="ObjectNoun">The object that belongs to the predicate (<c>talks</c> in <c>hold talks</c>), or null.</param>
/// <param name="Preposition">The preposition that belongs to the verb (<c>call on</c>), or null.</param>
/// <param name="End">The index of the token after the words of the predicate.</param>
/// <param name="Strength">How many words of the predicate are there: of two that fit, the longer fits better.</param>
internal sealed record VerbMatch(Predication Predication, Predicate Predicate, SentenceParse Sentence, Phrase? ObjectNoun, string? Preposition, int End, int Strength)
{
    // How far a companion word may stand from its verb, in tokens
    private const int CompanionReach = 12;

    // How far below its verb a condition may stand
    private const int MaxSteps = 3;

    /// <summary>Fits a predicate to a verb, or gives null.</summary>
    public static VerbMatch? Find(Predication predication, Predicate predicate, SentenceParse sentence)
    {
        var end = MatchWords(predication, predicate, sentence);
        if (end < 0 || (predicate.Is(PredicateMarks.Intransitive) && predication is { IsPassive: false, Objects.Count: > 0 }) || !HasCompanion(predicate, sentence, end) || !HasSubject(predication, predicate))
        {
            return null;
        }

        // "called off a strike" does not call one
        if (predicate.ObjectWords.Count > 0 && predication.Verb.Particle is { } particle && !predicate.Words.Contains(particle.Lower))
        {
            return null;
        }

        var (noun, length) = predicate.ObjectWords.Count == 0 ? (null, 0) : FindObjectNoun(predication, predicate, sentence);
        if (predicate.ObjectWords.Count > 0 && noun is null)
        {
            return null;
        }

        var preposition = predicate.Words.Count > 1 ? predicate.Words[^1] : null;
        return new VerbMatch(predication, predicate, sentence, noun, preposition, noun is not null && noun.End > end && noun.Start >= end ? noun.End : end,
            predicate.Words.Count + length + Math.Min(predicate.Companions.Count, 1) + Math.Min(predicate.SubjectWords.Count, 1));
    }

    /// <summary>The phrases that are a part of its meaning: <c>talks</c> in <c>hold talks</c>, whether the object or a word of the predicate.</summary>
    public IEnumerable<Phrase> OwnPhrases =>
        Sentence.Phrases.Where(phrase => phrase == ObjectNoun || (Predication.Verb.Main.Index < phrase.Head.Index && phrase.Head.Index < End));

    /// <summary>Whether its object is <c>each other</c> or the like.</summary>
    public bool IsMutual => TokenAt(Sentence, End)?.Lower is "each" or "one" && TokenAt(Sentence, End + 1)?.Lower is "other" or "another";

    /// <summary>The phrases that stand in a slot, the first conjunct of each.</summary>
    public IEnumerable<Phrase> PhrasesAt(Slot slot)
    {
        switch (slot.Position)
        {
            case SlotPosition.Subject:
                return Predication.IsPassive ? Obliques("by") : One(Predication.Subject).Concat(Maker());
            case SlotPosition.Object:
                return Objects();
            case SlotPosition.IndirectObject:
                return Predication.IsPassive && ObjectNoun != Predication.Subject ? One(Predication.Subject)
                    : Predication.Objects.Count == 2 ? [Predication.Objects[0]] : [];
            case SlotPosition.Possessor:
                return One(ObjectNoun);
            case SlotPosition.ClauseSubject:
                return Sentence.Predications.Where(other => other.Governor == Predication && !other.IsPassive && (other.Link == PredicationLink.Complement || IsAskedFor(other)))
                    .Select(other => other.Subject).OfType<Phrase>().Take(1);
            case SlotPosition.Condition:
                return Sentence.Predications.Where(other => other.Subordinator is { Lower: "if" or "unless" } && IsBelow(other)).Select(other => other.Subject).OfType<Phrase>();
            case SlotPosition.Embedded:
                return Sentence.Predications.Where(other => other.Governor == Predication && other.Link == PredicationLink.Controlled)
                    .SelectMany(other => other.Objects.Concat(other.Obliques.Where(oblique => oblique.Preposition is "on" or "against" or "from" or "in" or "into").Select(oblique => oblique.Phrase)));
            case SlotPosition.Oblique or SlotPosition.ObliqueOwner:
                return Obliques(slot.Preposition);
            default:
                return [];
        }
    }

    // "stressed the need for Iran to stop"
    private bool IsAskedFor(Predication other) => other.Link == PredicationLink.Controlled && other.Subordinator is { Lower: "for" }
        && other.Control is { } noun && (ObjectNoun?.Head == noun || Predication.Obliques.Any(oblique => oblique.Phrase.Head == noun));

    private bool IsBelow(Predication other)
    {
        var governor = other.Governor;
        for (var steps = 0; governor is not null && governor != Predication && steps < MaxSteps; steps++)
        {
            governor = governor.Governor;
        }

        return governor == Predication;
    }

    private static IEnumerable<Phrase> One(Phrase? phrase) => phrase is null ? [] : [phrase];

    // "issued a statement condemning the raid": what a statement says, its maker says
    private IEnumerable<Phrase> Maker() => Predication is { Link: PredicationLink.Relative, Verb.IsFinite: false, Governor: { IsPassive: false } governor } && governor.Subject is { } maker
        && Predication.Subject is { } subject && governor.Objects.Contains(subject) ? [maker] : [];

    private IEnumerable<Phrase> Objects()
    {
        if (Preposition is not null && Predication.Obliques.FirstOrDefault(oblique => oblique.Preposition == Preposition).Phrase is { } after)
        {
            return [after];
        }

        if (Predication.IsPassive)
        {
            return One(Predication.Subject);
        }

        return Predication.Objects;
    }

    private IEnumerable<Phrase> Obliques(string preposition)
    {
        var own = Predication.Obliques.Where(oblique => oblique.Preposition == preposition).Select(oblique => oblique.Phrase);
        return ObjectNoun is not null && Predication.IsPassive
            ? own.Concat(Sentence.Links.ModifiersOf(ObjectNoun).Where(oblique => oblique.Preposition == preposition).Select(oblique => oblique.Phrase))
            : own;
    }

    private static int MatchWords(Predication predication, Predicate predicate, SentenceParse sentence)
    {
        var next = predication.Verb.Main.Index + 1;
        foreach (var word in predicate.Words.Skip(1))
        {
            if (Is(next, word))
            {
                next++;
            }
            else if (TokenAt(sentence, next) is { PartOfSpeech: PartOfSpeech.Adv } && Is(next + 1, word))
            {
                next += 2;
            }
            else if (predication.Verb.Particle is { } particle && particle.Lower == word && particle.Index > next)
            {
                // "turned the offer down": the particle stands behind the object
                continue;
            }
            else
            {
                return -1;
            }
        }

        return next;

        bool Is(int index, string word) => TokenAt(sentence, index) is { } token && (token.Lower == word || token.Lemma == word);
    }

    private static bool HasSubject(Predication predication, Predicate predicate) => predicate.SubjectWords.Count == 0
        || (predication is { IsPassive: false, Subject: { } subject } && predicate.SubjectWords.Any(words => subject.EndsWith(words.Split(' '))));

    private static bool HasCompanion(Predicate predicate, SentenceParse sentence, int from)
    {
        if (predicate.Companions.Count == 0)
        {
            return true;
        }

        for (var i = from; i < from + CompanionReach; i++)
        {
            if (TokenAt(sentence, i) is { } token && (predicate.Companions.Contains(token.Lower) || predicate.Companions.Contains(token.Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    private static Token? TokenAt(SentenceParse sentence, int index)
    {
        var tokens = sentence.Sentence.Tokens;
        return index >= tokens.Start && index < tokens.End ? tokens[index - tokens.Start] : null;
    }

    // The object whose last words are the longest of the predicate's, with their number
    private static (Phrase? Noun, int Length) FindObjectNoun(Predication predication, Predicate predicate, SentenceParse sentence)
    {
        var candidates = predication.IsPassive && predication.Subject is { } subject ? predication.Objects.Prepend(subject) : predication.Objects;
        return candidates.SelectMany(sentence.Links.ConjunctsOf)
            .SelectMany(phrase => predicate.ObjectWords.Where(words => words == "*" || phrase.EndsWith(words.Split(' '))).Select(words => ((Phrase?)phrase, words.Count(letter => letter == ' ') + 1)))
            .OrderByDescending(pair => pair.Item2).FirstOrDefault();
    }
}
