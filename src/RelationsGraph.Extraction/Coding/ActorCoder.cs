using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Coding;

/// <summary>Finds for which country a party acts, and what it is there.</summary>
internal sealed class ActorCoder(ExtractionLexicon lexicon, Article article, IReadOnlyList<SentenceParse> sentences, ReferenceTable references)
{
    private const string FormerSector = "ELI";
    private Dictionary<string, string>? _described;

    /// <summary>The party as event coders have it.</summary>
    public EventActor Code(Reference reference, SentenceParse sentence)
    {
        var entity = reference.Entity;
        var (code, sector) = entity.Label switch
        {
            Labels.Country => (entity.Code, SectorOfWords(reference)),
            Labels.Person => CodePerson(reference, sentence),
            Labels.Organization => CodeOrganization(entity, reference),
            Labels.Topic => (CodeBeside(reference.Phrase, sentence), null),
            _ => CodeGroup(reference, sentence),
        };
        return new EventActor(entity.Name, entity.Label, code, sector, reference.Role);
    }

    private (string? Code, string? Sector) CodePerson(Reference reference, SentenceParse sentence)
    {
        var person = reference.Entity;
        var said = references.Affiliations.Where(affiliation => affiliation.Person.Equals(person)).OrderBy(affiliation => affiliation.IsFormer).FirstOrDefault();
        if (said is not null && CodeOwner(said.Of) is { } owner)
        {
            return (owner, said.IsFormer ? FormerSector : lexicon.Sectors.Of(said.Office.Kind));
        }

        var held = lexicon.Offices.HeldBy(new KnownPerson(person.Name, person.Wikidata, person.Gender, []));
        var holder = held.FirstOrDefault(office => article.Published is { } day && office.HeldOn(day)) ?? (held.Count > 0 ? held[^1] : null);
        if (holder is not null && (lexicon.Gazetteer.FindCountry(holder.Of)?.Code ?? CodeOrganization(holder.Of, lexicon.Gazetteer.FindOrganization(holder.Of)?.Country)) is { } known)
        {
            return (known, lexicon.Offices.Find(holder.Office) is { } office ? lexicon.Sectors.Of(office.Kind) : null);
        }

        var code = CodeBeside(reference.Phrase, sentence) ?? (_described ??= Describe()).GetValueOrDefault(person.Id) ?? CodeOfLastName(person.Name);
        return (code, SectorOfWords(reference));
    }

    // "the Algerian lawmaker Hamid Ziad", "Hamid Ziad, a lawyer in Algiers": what one mention of a person says holds for the others
    private Dictionary<string, string> Describe()
    {
        var described = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var phrase in sentence.Phrases)
            {
                foreach (var person in references.Of(phrase).Select(reference => reference.Entity).Where(entity => entity.Label == Labels.Person))
                {
                    var code = CodeBeside(phrase, sentence)
                        ?? ((sentence.Links.AppositionOf(phrase) ?? sentence.Links.ApposedTo(phrase)) is { } same ? CodeBeside(same, sentence) : null);
                    if (code is not null)
                    {
                        described.TryAdd(person.Id, code);
                    }
                }
            }
        }

        return described;
    }

    // "Putin", "the Bush administration": everybody of that name who held an office held it there
    private string? CodeOfLastName(string name) => WordSplitter.Split(name) is [.., var last]
        && lexicon.Offices.WithLastName(last.Folded).Select(holder => holder.Of).Distinct().ToList() is [var only] ? lexicon.Gazetteer.FindCountry(only)?.Code : null;

    private (string? Code, string? Sector) CodeOrganization(Entity organization, Reference reference)
    {
        if (CodeInternational(organization.Name, organization.Country?.Code) is { } international)
        {
            return (international, null);
        }

        var sector = lexicon.Gazetteer.FindOrganization(organization.Name) is { } known
            ? lexicon.Sectors.Of(known.Kind)
            : SectorOfName(organization.Name) ?? SectorOfWords(reference);
        return ((organization.Country ?? CountryIn(organization.Name))?.Code, sector);
    }

    private (string? Code, string? Sector) CodeGroup(Reference reference, SentenceParse sentence)
    {
        var sector = SectorOfWords(reference);
        var phrase = reference.Phrase;

        // "the Albanians of southern Serbia" are Serbia's
        var home = phrase.HeadName is { Kind: NameShape.Demonym } ? CodeAfter(phrase, sentence) : null;
        var code = home ?? reference.Entity.Country?.Code ?? CodeBeside(phrase, sentence)
            ?? (reference.Entity.Label == Labels.Place ? CountryIn(reference.Entity.Name)?.Code : null);
        return code is null && NounsOf(phrase).Select(lexicon.Sectors.OfInternationalNoun).FirstOrDefault(found => found is not null) is { } international
            ? (international, null)
            : (code, reference.Entity.Label == Labels.Place ? null : sector);
    }

    private string? CodeOwner(Entity owner) => owner.Label == Labels.Organization ? CodeOrganization(owner.Name, owner.Country?.Code) : owner.Country?.Code;

    private string? CodeOrganization(string name, string? country) => CodeInternational(name, country) ?? country ?? CountryIn(name)?.Code;

    private string? CodeInternational(string name, string? country) => lexicon.Sectors.OfInternationalName(name)
        ?? (country is null && lexicon.Gazetteer.FindOrganization(name) is { Country: null } known ? lexicon.Sectors.OfInternational(known.Kind) : null);

    // "rebels in Sudan", "the people of Haiti", "Iraqi children": who owns it, else what follows it
    private string? CodeBeside(Phrase phrase, SentenceParse sentence) =>
        references.OwnersBefore(phrase, sentence).Select(owner => CodeOwner(owner.Entity)).FirstOrDefault(code => code is not null) ?? CodeAfter(phrase, sentence);

    private string? CodeAfter(Phrase phrase, SentenceParse sentence) => sentence.Links.ModifiersOf(phrase)
        .SelectMany(modifier => sentence.Links.ConjunctsOf(modifier.Phrase)).SelectMany(references.Of)
        .Select(reference => CodeOwner(reference.Entity)).FirstOrDefault(code => code is not null);

    // "Nigerian Union of Teachers", "Baghdad University"
    private Country? CountryIn(string name)
    {
        var words = WordSplitter.Split(name);
        for (var i = 0; i < words.Count; i++)
        {
            if (lexicon.Gazetteer.Names.FindLongest(name, words, i) is { Words: > 0, Meaning: { Country: { } country, Kind: NameKind.Country or NameKind.Demonym or NameKind.Capital or NameKind.Place } })
            {
                return country;
            }
        }

        return null;
    }

    private string? SectorOfName(string name) => name.Split(' ').Select(word => lexicon.Sectors.OfNoun(word.ToLowerInvariant())).LastOrDefault(sector => sector is not null);

    // A title says more than a noun; the country by its name alone is in no sector
    private string? SectorOfWords(Reference reference)
    {
        var phrase = reference.Phrase;
        if (phrase.Names.LastOrDefault(name => name is { Office: { IsCourtesy: false } }) is { Office: { } office })
        {
            return lexicon.Sectors.Of(office.Kind);
        }

        return phrase.HeadName is { IsProper: true } ? null : NounsOf(phrase).Select(lexicon.Sectors.OfNoun).FirstOrDefault(sector => sector is not null);
    }

    // The last two words, then the last one, as lemmas and as written
    private static IEnumerable<string> NounsOf(Phrase phrase)
    {
        var at = phrase.Head.Index - phrase.Start;
        if (at > 0)
        {
            var before = phrase.Tokens[at - 1].Lower;
            yield return $"{before} {phrase.Head.Lemma}";
            yield return $"{before} {phrase.Head.Lower}";
        }

        yield return phrase.Head.Lemma;
        yield return phrase.Head.Lower;
    }
}
