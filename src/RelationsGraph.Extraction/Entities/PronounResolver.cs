using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Finds whom a pronoun means.</summary>
internal sealed class PronounResolver(
    MentionHistory history, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, IReadOnlyList<Entity> voice)
{
    private const double Sure = 0.8;
    private const double LessSure = 0.6;

    /// <param name="pronoun">The pronoun.</param>
    /// <param name="phrase">The phrase that it is, or begins.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    public IReadOnlyList<Reference> Resolve(Token pronoun, Phrase phrase, SentenceParse sentence)
    {
        var index = sentence.Sentence.Index;
        var others = phrase.Head == pronoun ? CoArguments.Of(phrase, sentence, references) : [];
        return pronoun.Lower switch
        {
            "he" or "him" or "his" => One(phrase, history.FindPerson(index, Gender.Male, others), Sure),
            "she" or "her" or "hers" => One(phrase, history.FindPerson(index, Gender.Female, others), Sure),
            "it" or "its" => One(phrase, history.FindThing(index, others), LessSure),
            "they" or "them" or "their" => [.. FindSeveral(phrase, sentence).Select(entity => new Reference(entity, phrase, LessSure) { Rule = ReferenceRule.Pronoun })],
            "i" or "me" or "my" when pronoun.IsQuoted => SpeakerOf(phrase, sentence),
            "we" or "us" or "our" when pronoun.IsQuoted => SpeakerOf(phrase, sentence),
            "we" or "us" or "our" => [.. voice.Select(entity => new Reference(entity, phrase, LessSure) { Rule = ReferenceRule.Voice })],
            _ => [],
        };
    }

    // "They also discussed trade": those who met, however long ago
    private IReadOnlyList<Entity> FindSeveral(Phrase phrase, SentenceParse sentence) =>
        SpeakersOf(phrase, sentence) is { Count: > 0 } speakers ? speakers
        : EncounterFinder.IsOfTalkers(phrase, sentence) && history.FindTalkers() is { Count: > 0 } talkers ? talkers
        : history.FindSeveral(sentence.Sentence.Index);

    // "The agency says they are investigating": the agency
    private List<Entity> SpeakersOf(Phrase phrase, SentenceParse sentence)
    {
        var said = sentence.Predications.FirstOrDefault(predication => predication.Subject == phrase && !predication.IsPassive && predication.Link == PredicationLink.Complement)?.Governor;
        return said?.Subject is { IsPronoun: false } speaker
            ? [.. sentence.Links.ConjunctsOf(speaker).SelectMany(one => references.TryGetValue(one.Index, out var found) ? found : []).Select(reference => reference.Entity).Distinct()
                .Where((entity, _) => speaker.IsPlural || sentence.Links.ConjunctsOf(speaker).Count > 1 || entity.Label is Labels.Organization or Labels.Group)]
            : [];
    }

    private static Reference[] One(Phrase phrase, Entity? entity, double confidence) =>
        entity is null ? [] : [new Reference(entity, phrase, confidence) { Rule = ReferenceRule.Pronoun }];

    // The subject of the verb outside the quotation, in the same sentence
    private IReadOnlyList<Reference> SpeakerOf(Phrase phrase, SentenceParse sentence)
    {
        foreach (var predication in sentence.Predications)
        {
            if (!predication.Verb.Main.IsQuoted && predication.Subject is { Head.IsQuoted: false } subject
                && references.TryGetValue(subject.Index, out var found))
            {
                return [.. found.Select(reference => new Reference(reference.Entity, phrase, LessSure) { Rule = ReferenceRule.Quoted })];
            }
        }

        return [];
    }
}
