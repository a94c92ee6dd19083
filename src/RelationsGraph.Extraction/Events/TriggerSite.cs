using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>Where a word that tells an event stands, whatever word it is: what its status, speaker and date are read from.</summary>
/// <param name="Trigger">The word.</param>
/// <param name="Phrase">The noun phrase that it is a part of, or null where it is none.</param>
/// <param name="Noun">Where that phrase stands in its clause, where the word is its head; or null.</param>
/// <param name="Predication">The verb that it is, or that governs it; null only in a sentence without verbs.</param>
/// <param name="SharesClause">Whether the event takes place when that verb says; a noun may only be spoken of (<c>condemned the attack</c>).</param>
internal sealed record TriggerSite(Token Trigger, Phrase? Phrase, NounSite? Noun, Predication? Predication, bool SharesClause)
{
    /// <summary>
    /// Finds the site of a word of a sentence. A word of a verb group is its verb; the head of a noun phrase, a noun; any other word of a
    /// noun phrase says what its noun is (<c>the detained sailors</c>); and any other word (<c>at war with</c>, <c>against</c>) belongs to
    /// the verb of its clause.
    /// </summary>
    public static TriggerSite Find(SentenceParse sentence, Token trigger, ExtractionLexicon lexicon)
    {
        if (sentence.Predications.FirstOrDefault(predication => IsPartOf(predication, trigger)) is { } own)
        {
            return new TriggerSite(trigger, null, null, own, true);
        }

        var governing = sentence.VerbOf(trigger);
        var phrase = sentence.Phrases.FirstOrDefault(phrase => phrase.Start <= trigger.Index && trigger.Index < phrase.End);
        if (phrase is null)
        {
            return new TriggerSite(trigger, null, null, governing, true);
        }

        if (phrase.Head != trigger)
        {
            return new TriggerSite(trigger, phrase, null, governing, false);
        }

        var noun = NounSite.Find(phrase, sentence, lexicon);
        return new TriggerSite(trigger, phrase, noun, noun.Predication ?? governing, noun.SharesTime);
    }

    // "carry out" has two words, and "called them off" is one verb
    private static bool IsPartOf(Predication predication, Token trigger) =>
        predication.Verb.Main == trigger || predication.Verb.Particle == trigger || predication.Verb.Tokens.Any(token => token == trigger && token.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux);
}
