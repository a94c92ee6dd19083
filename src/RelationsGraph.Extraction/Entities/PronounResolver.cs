using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Finds whom a pronoun means.</summary>
internal sealed class PronounResolver(MentionHistory history, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references)
{
    private const double Sure = 0.8;
    private const double LessSure = 0.6;

    public IReadOnlyList<Reference> Resolve(Phrase phrase, SentenceParse sentence)
    {
        var index = sentence.Sentence.Index;
        return phrase.Head.Lower switch
        {
            "he" or "him" or "his" => One(phrase, history.FindPerson(index, Gender.Male), Sure),
            "she" or "her" or "hers" => One(phrase, history.FindPerson(index, Gender.Female), Sure),
            "it" or "its" => One(phrase, history.FindThing(index), LessSure),
            "they" or "them" or "their" => [.. history.FindSeveral(index).Select(entity => new Reference(entity, phrase, LessSure))],
            "i" or "me" or "my" when phrase.Head.IsQuoted => SpeakerOf(phrase, sentence),
            "we" or "us" or "our" when phrase.Head.IsQuoted => SpeakerOf(phrase, sentence),
            _ => [],
        };
    }

    private static Reference[] One(Phrase phrase, Entity? entity, double confidence) =>
        entity is null ? [] : [new Reference(entity, phrase, confidence)];

    // The subject of the verb outside the quotation, in the same sentence
    private IReadOnlyList<Reference> SpeakerOf(Phrase phrase, SentenceParse sentence)
    {
        foreach (var predication in sentence.Predications)
        {
            if (!predication.Verb.Main.IsQuoted && predication.Subject is { Head.IsQuoted: false } subject
                && references.TryGetValue(subject.Index, out var found))
            {
                return [.. found.Select(reference => new Reference(reference.Entity, phrase, LessSure))];
            }
        }

        return [];
    }
}
