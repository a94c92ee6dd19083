using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>Where a noun that tells an event stands in its clause.</summary>
/// <param name="Predication">The verb whose subject, object or complement it is, or null.</param>
/// <param name="Actor">Who acts in that clause, or null.</param>
/// <param name="IsParty">Whether it is the subject or object of that verb.</param>
/// <param name="IsLight">Whether the verb means no more than the noun: <c>pay a visit</c>.</param>
/// <param name="IsCancelled">Whether the verb says that the event does not take place.</param>
/// <param name="IsComplement">Whether the verb says that its subject is, or becomes, what the noun tells: <c>is an ally</c>.</param>
/// <param name="IsContent">Whether the event is only asked for, charged or feared.</param>
/// <param name="Effect">What the verb does to its object: <c>plan</c> makes it planned; or null.</param>
/// <param name="SharesTime">Whether the event takes place when that verb says.</param>
/// <param name="SharesMood">Whether the event is as real as what the verb tells.</param>
internal sealed record NounSite(
    Predication? Predication,
    Phrase? Actor,
    bool IsParty,
    bool IsLight,
    bool IsCancelled,
    bool IsComplement,
    bool IsContent,
    bool SharesMood,
    bool SharesTime,
    ModifierEffect? Effect)
{
    public static NounSite Find(Phrase phrase, SentenceParse sentence, ExtractionLexicon lexicon)
    {
        var first = sentence.Links.FirstConjunctOf(phrase);
        var isContent = IsContentOfNoun(first, sentence, lexicon);
        foreach (var predication in sentence.Predications)
        {
            var isObject = predication.IsPassive ? predication.Subject == first : predication.Objects.Contains(first);
            var isSubject = !predication.IsPassive && predication.Subject == first;
            var isOblique = predication.Obliques.Any(oblique => oblique.Phrase == first);
            if (!isObject && !isSubject && !isOblique)
            {
                continue;
            }

            var effects = predication.ModifiersIn(lexicon.Words).Select(modifier => modifier.Effect).ToList();
            var actor = predication.IsPassive ? predication.Obliques.FirstOrDefault(oblique => oblique.Preposition == "by").Phrase : predication.Subject;
            var isLight = isObject && effects.Contains(ModifierEffect.Light);
            var isCancelled = isObject && effects.Contains(ModifierEffect.LightCancelled);
            var isComplement = isObject && predication.Lemma is "be" or "become" or "remain";
            return new NounSite(
                predication,
                isSubject ? null : actor,
                isObject || isSubject,
                isLight,
                isCancelled,
                isComplement,
                isContent || (!isSubject && !isLight && !isCancelled && (effects.Contains(ModifierEffect.Content) || (isObject && IsTalkedAbout(predication, lexicon)))),
                isLight || isCancelled || isComplement || isSubject || isOblique,
                isLight || isCancelled || isComplement || isSubject || IsWithin(first, predication, sentence),
                isObject ? effects.Cast<ModifierEffect?>().FirstOrDefault(effect => effect is ModifierEffect.Planned or ModifierEffect.Possible) : null);
        }

        return new NounSite(null, null, false, false, false, false, isContent, false, false, null);
    }

    /// <summary>Whether the actor of the clause is the actor of the event.</summary>
    public bool Borrows(Predicate predicate) => IsLight || IsCancelled || predicate.Is(PredicateMarks.Free);

    // "discussed aid for Ukraine"
    private static bool IsTalkedAbout(Predication predication, ExtractionLexicon lexicon) =>
        lexicon.Predicates.OfVerb(predication.Lemma).Any(predicate => predicate.Type == lexicon.Structure.Topic && predicate.Words.Count == 1 && predicate.ObjectWords.Count == 0);

    // "met in talks", "flew to Rome for talks"; but not "spoke of the talks", and not "a response in the war", whose war hangs on another noun
    private static bool IsWithin(Phrase phrase, Predication predication, SentenceParse sentence) =>
        predication.Obliques.Any(oblique => oblique.Phrase == phrase && oblique.Preposition is "in" or "during" or "at" or "for" or "on" or "with")
        && !sentence.Phrases.Any(other => sentence.Links.ModifiersOf(other).Any(modifier => modifier.Phrase == phrase));

    // "calls for talks", "the threat of an attack"
    private static bool IsContentOfNoun(Phrase phrase, SentenceParse sentence, ExtractionLexicon lexicon) =>
        sentence.Links.PrepositionOf(phrase) is "for" or "of"
        && sentence.Phrases.LastOrDefault(other => other.End <= phrase.Start) is { } before
        && lexicon.Words.ModifiersOf(PartOfSpeech.Noun, before.Head.Lemma).Any(modifier => modifier.Effect is ModifierEffect.Content or ModifierEffect.Possible);
}
