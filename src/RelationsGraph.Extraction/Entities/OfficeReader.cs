using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Entities;

/// <summary>
/// Reads who holds which office where that takes more than the name: a verb (<c>is the president of Chad</c>, <c>was sworn in as</c>), a pronoun
/// (<c>its leader, Kim Jong-un</c>), or no office at all (<c>Julian Cole of Amnesty International</c>).
/// </summary>
internal sealed class OfficeReader(PersonResolver persons, NounResolver nouns)
{
    private static readonly Office Representative = new("Representative", OfficeKind.Official);

    /// <summary>Notes the offices of a sentence, after its phrases are resolved.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="references">What each phrase refers to.</param>
    /// <param name="owners">Whom the possessive pronoun of a phrase means.</param>
    public void Read(
        SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, IReadOnlyDictionary<int, IReadOnlyList<Reference>> owners)
    {
        foreach (var phrase in sentence.Phrases)
        {
            if (PersonOf(phrase, references) is not { } person)
            {
                continue;
            }

            ReadOwner(phrase, phrase, person, sentence, owners);
            ReadOrganization(phrase, person, sentence, references);
            if (sentence.Links.AppositionOf(phrase) is { } said)
            {
                ReadOwner(said, phrase, person, sentence, owners);
            }

            if (sentence.Links.ApposedTo(phrase) is { } saying)
            {
                ReadOwner(saying, phrase, person, sentence, owners);
            }
        }

        foreach (var predication in sentence.Predications)
        {
            ReadPredication(predication, sentence, references, owners);
        }
    }

    // A person by name or pronoun, not by another office
    private static Entity? PersonOf(Phrase phrase, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references) =>
        (phrase.IsPronoun || phrase.HeadName is { Kind: NameShape.Person }) && references.TryGetValue(phrase.Index, out var found)
        && found is [{ Entity: { Label: Labels.Person } person }] ? person : null;

    // "Gazprom and its CEO Boris Petrov"
    private void ReadOwner(
        Phrase phrase, Phrase name, Entity person, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> owners)
    {
        if (owners.TryGetValue(phrase.Index, out var found) && OfficeIn(phrase, name) is { } office && nouns.OwnerOfOffice(phrase, office, sentence) is null
            && found.Select(owner => owner.Entity).FirstOrDefault(owner => owner.Label is Labels.Country or Labels.Organization) is { } of)
        {
            Add(person, phrase, office, of, name, phrase);
        }
    }

    // "Julian Cole of Amnesty International"
    private void ReadOrganization(Phrase phrase, Entity person, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references)
    {
        if (phrase.HeadName is not null && OfficeIn(phrase, phrase) is null && sentence.Links.ModifiersOf(phrase) is [{ Preposition: "of" or "from" } of, ..]
            && of.Phrase.HeadName is { Kind: NameShape.Organization } && references.TryGetValue(of.Phrase.Index, out var found)
            && found is [{ Entity: { Label: Labels.Organization } organization }, ..])
        {
            persons.Add(new Affiliation(person, Representative, organization, Representative.Name, phrase.Start, of.Phrase.End, false));
        }
    }

    // "Deby is the president of Chad", "was sworn in as Chad's president", "appointed him as ambassador of Chad"
    private void ReadPredication(
        Predication predication, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references, IReadOnlyDictionary<int, IReadOnlyList<Reference>> owners)
    {
        var isCopula = predication.Lemma is "be" or "become" or "remain";
        if ((!isCopula && !IsAppointment(predication.Lemma)) || predication.Verb.Tokens.Any(token => token.Lower is "not" or "n't" or "never"))
        {
            return;
        }

        var bearer = isCopula || predication.IsPassive || predication.Lemma is "serve" or "work" or "act" ? predication.Subject
            : predication.Objects is [var named, ..] ? named : null;
        if (bearer is null || PersonOf(bearer, references) is not { } person)
        {
            return;
        }

        var said = predication.Objects.Where(phrase => phrase != bearer)
            .Concat(predication.Obliques.Where(oblique => oblique.Preposition == "as").Select(oblique => oblique.Phrase)).FirstOrDefault(phrase => OfficeIn(phrase, null) is not null);
        // "was the president of Chad": he may be so no more
        if (said is null || OfficeIn(said, null) is not { } office || (isCopula && predication.Verb.Tokens.Any(token => token.Lower is "was" or "were")))
        {
            return;
        }

        var of = nouns.OwnerOfOffice(said, office, sentence)
            ?? (owners.TryGetValue(said.Index, out var found) ? found.Select(owner => owner.Entity).FirstOrDefault(owner => owner.Label is Labels.Country or Labels.Organization) : null);
        if (of is not null)
        {
            Add(person, said, office, of, bearer, said);
        }
    }

    private static bool IsAppointment(string verb) => verb is "appoint" or "reappoint" or "name" or "elect" or "re-elect" or "reelect" or "swear" or "inaugurate"
        or "serve" or "confirm" or "recognize" or "recognise" or "install" or "work" or "act";

    private void Add(Entity person, Phrase phrase, Name office, Entity of, Phrase from, Phrase to)
    {
        if (!of.Equals(person) && !PersonResolver.IsFormer(phrase, office) && !phrase.IsPlural)
        {
            persons.Add(new Affiliation(person, office.Office!, of, phrase.TextOf(office), Math.Min(from.Start, to.Start), Math.Max(from.End, to.End), false));
        }
    }

    private static Name? OfficeIn(Phrase phrase, Phrase? named)
    {
        var office = phrase == named && phrase.HeadName is { Kind: NameShape.Person } name
            ? PersonResolver.TitleBefore(phrase, name)
            : phrase.HeadName is null or { Kind: NameShape.Office } ? phrase.Names.LastOrDefault(candidate => candidate.Kind == NameShape.Office) : null;
        return office is { Office.IsCourtesy: false } ? office : null;
    }
}
