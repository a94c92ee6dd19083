using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>Makes lines for the table of predicates of words that it lacks, from where parties stand around them.</summary>
internal sealed class LexiconSuggester(ExtractionLexicon lexicon, ReferenceTable references)
{
    /// <summary>Whether a party stands around a verb.</summary>
    public bool HasParty(Predication predication, SentenceParse sentence) =>
        PartyOf(predication.Subject, sentence) is not null || predication.Objects.Any(phrase => PartyOf(phrase, sentence) is not null)
        || predication.Obliques.Any(oblique => PartyOf(oblique.Phrase, sentence) is not null);

    /// <summary>
    /// A line for a verb: source and target as in the active voice, the target the object or, where that means nobody, what stands after
    /// a preposition (<c>levy +duty ... on</c>). Null where no two parties stand around it.
    /// </summary>
    public LexiconSuggestion? ForVerb(Predication predication, SentenceParse sentence)
    {
        var words = predication.Verb.Particle is { } particle ? $"{predication.Lemma} {particle.Lower}" : predication.Lemma;
        if (predication.IsPassive)
        {
            var actor = predication.Obliques.FirstOrDefault(oblique => oblique.Preposition == "by").Phrase;
            return Suggest(words, "verb", ("subj", PartyOf(actor, sentence)), ("obj", PartyOf(predication.Subject, sentence)));
        }

        var source = ("subj", PartyOf(predication.Subject, sentence));
        if (predication.Objects is [var receiver, { HeadName: null, IsPronoun: false } given])
        {
            return Suggest($"{words} +{given.Head.Lemma}", "verb", source, ("iobj", PartyOf(receiver, sentence)));
        }

        if (predication.Objects.Select(phrase => PartyOf(phrase, sentence)).FirstOrDefault(party => party is not null && party.Entity.Id != source.Item2?.Entity.Id) is { } acted)
        {
            return Suggest(words, "verb", source, ("obj", acted));
        }

        var (preposition, party) = Oblique(predication.Obliques, sentence);
        var said = predication.Objects is [{ HeadName: null, IsPronoun: false } thing, ..] && preposition.Length > 0 ? $"{words} +{thing.Head.Lemma}" : words;
        return Suggest(said, "verb", source, (preposition, party));
    }

    /// <summary>A line for a noun between its owner and who stands after a preposition behind it, or null.</summary>
    public LexiconSuggestion? ForNoun(Phrase phrase, SentenceParse sentence)
    {
        if (lexicon.Words.IsTime(phrase.Head) || phrase.HeadName is not null)
        {
            return null;
        }

        var (preposition, party) = Oblique(sentence.Links.ModifiersOf(phrase).Where(modifier => modifier.Preposition is not ("of" or "in" or "at")), sentence);
        return Suggest(phrase.Head.Lemma, "noun", ("poss", Actor(references.OwnersBefore(phrase, sentence))), (preposition, party));
    }

    private static LexiconSuggestion? Suggest(string words, string partOfSpeech, (string Slot, Reference? Party) source, (string Slot, Reference? Party) target) =>
        source.Party is null || target.Party is null || source.Party.Entity.Equals(target.Party.Entity)
            ? null
            : new LexiconSuggestion(words, partOfSpeech, source.Slot, target.Slot, ExplainedParts.MentionOf(source.Party), ExplainedParts.MentionOf(target.Party));

    private (string Preposition, Reference? Party) Oblique(IEnumerable<Oblique> obliques, SentenceParse sentence) => obliques
        .Select(oblique => (oblique.Preposition, Party: PartyOf(oblique.Phrase, sentence))).FirstOrDefault(pair => pair.Party is not null, ("", null));

    // Who a phrase means, itself or by who owns it
    private Reference? PartyOf(Phrase? phrase, SentenceParse sentence) => phrase is null
        ? null
        : Actor(references.Of(phrase)) ?? (phrase.HeadName is null ? Actor(references.OwnersOf(phrase, sentence)) : null);

    private static Reference? Actor(IReadOnlyList<Reference> found) => found.FirstOrDefault(reference => reference.Entity.Label is not (Labels.Topic or Labels.Place));
}
