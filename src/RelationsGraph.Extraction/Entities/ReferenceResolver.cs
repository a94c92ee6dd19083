using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Entities;

/// <summary>Finds what the phrases of an article refer to: names first, then offices, common nouns and pronouns in their order.</summary>
internal sealed class ReferenceResolver(ExtractionLexicon lexicon)
{
    public ReferenceTable Resolve(Article article, IReadOnlyList<SentenceParse> sentences)
    {
        var entities = new EntityRegistry();
        var persons = new PersonResolver(lexicon, entities, article);
        var nouns = new NounResolver(lexicon, entities, persons);
        persons.ReadNames(sentences, nouns);
        var references = new Dictionary<int, IReadOnlyList<Reference>>();
        var owners = new Dictionary<int, IReadOnlyList<Reference>>();
        var history = new MentionHistory();
        var offices = new OfficeReader(persons, nouns);
        var pronouns = new PronounResolver(history, references, [.. VoiceFinder.Find(sentences, persons.CountryOf).Select(country => entities.Country(country))]);
        foreach (var sentence in sentences)
        {
            ResolveSentence(sentence, persons, nouns, pronouns, references, owners, history);
            offices.Read(sentence, references, owners);
        }

        return new ReferenceTable(entities, nouns, references, owners, persons.Affiliations);
    }

    private static void ResolveSentence(
        SentenceParse sentence,
        PersonResolver persons,
        NounResolver nouns,
        PronounResolver pronouns,
        Dictionary<int, IReadOnlyList<Reference>> references,
        Dictionary<int, IReadOnlyList<Reference>> owners,
        MentionHistory history)
    {
        var subjects = sentence.Predications.Select(predication => predication.Subject?.Index).ToHashSet();
        // "We condemn it," Cyprus said: who speaks is known when the rest of the sentence is
        foreach (var phrase in sentence.Phrases.OrderBy(phrase => phrase.Head.Lower is "i" or "me" or "we" or "us"))
        {
            IReadOnlyList<Reference> found;
            if (phrase.PossessivePronoun is { } possessive && pronouns.Resolve(possessive, phrase, sentence) is { Count: > 0 } possessors)
            {
                owners[phrase.Index] = possessors;
            }

            if (phrase.IsPronoun)
            {
                found = pronouns.Resolve(phrase.Head, phrase, sentence);
            }
            else if (phrase.HeadName is { Kind: NameShape.Person } name)
            {
                found = persons.Resolve(phrase, name) is { } person ? [new Reference(person, phrase, 1) { Role = PersonResolver.RoleIn(phrase), Rule = ReferenceRule.PersonName }] : [];
            }
            else
            {
                found = nouns.Resolve(phrase, sentence, references, history);
                if (owners.TryGetValue(phrase.Index, out var owning) && nouns.StandsForOwner(phrase))
                {
                    found = [.. owning.Select(owner => owner with { Phrase = phrase, Rule = ReferenceRule.PossessivePronoun })];
                }
                else if (owning is [{ Entity: { Label: Labels.Country } country }] && nouns.ResolveOwnBody(phrase, country, sentence) is { } body)
                {
                    found = [body];
                }
            }

            if (found.Count > 0)
            {
                references[phrase.Index] = found;
                var first = sentence.Links.FirstConjunctOf(phrase);
                history.Note(found, phrase, sentence.Sentence.Index, subjects.Contains(first.Index), first.Index);
            }

            history.Owner = phrase.Names.LastOrDefault(name => name != phrase.HeadName && name.Kind is NameShape.Demonym or NameShape.Country)?.Meaning?.Country ?? history.Owner;
        }

        foreach (var parties in EncounterFinder.Find(sentence, references))
        {
            history.NoteEncounter(parties, sentence.Sentence.Index);
        }
    }
}
