using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Coding;

/// <summary>
/// Finds the country of a party that the text calls by what it is alone (<c>the rebels</c>, <c>Judge Rivera</c>): it is that of the place
/// of the event, of the other party, or the only one that the sentence names.
/// </summary>
internal sealed class ActorContext(ExtractionLexicon lexicon, ReferenceTable references, ActorCoder actors)
{
    private const string Refugees = "REF";

    private static readonly HashSet<string> Powerful = ["GOV", "MIL", "COP", "SPY", "JUD", "LEG"];

    /// <summary>The party with its country; as it is where it has one or none can be told.</summary>
    public EventActor? Complete(EventActor? actor, Phrase? phrase, EventActor? other, EventMention mention) =>
        actor is { Code: null } && IsDomestic(actor, phrase!) && CountryOf(other, mention) is { } country ? actor with { Code = country }
        // Where refugees are is where what is done to them is done
        : actor is { Code: null, Sector: Refugees } && PlaceReader.Find(mention, references)?.Country is { } refuge ? actor with { Code = refuge.Code }
        : actor;

    /// <summary>Whom an act within a country is against that names nobody: the country where it takes place, else that of who acts; or null.</summary>
    /// <param name="category">The PLOVER category of the act.</param>
    /// <param name="source">Who acts.</param>
    /// <param name="mention">The act.</param>
    public EventActor? AgainstWhom(string? category, EventActor? source, EventMention mention)
    {
        if (!IsWithinCountry(category, source, mention))
        {
            return null;
        }

        var country = (PlaceReader.Find(mention, references)?.Country ?? (source?.Code is { } code ? lexicon.Gazetteer.FindCountry(code) : null));
        return country is null ? null : new EventActor(country.Name, Labels.Country, country.Code, null, null);
    }

    // Protests and force are against somebody there, and who holds no power deals with those who do; else where it is done to some of the people
    private bool IsWithinCountry(string? category, EventActor? source, EventMention mention) => category switch
    {
        "PROTEST" or "COERCE" or "CONCEDE" => true,
        not null when source?.Sector is { } sector && !Powerful.Contains(sector) => true,
        "ASSAULT" or "ACCUSE" or "REJECT" or "THREATEN" => mention.Predication is { } predication && Undergoers(predication).Any(phrase => lexicon.Sectors.OfNoun(phrase.Head.Lemma) is not (null or Refugees)),
        _ => false,
    };

    private static IEnumerable<Phrase> Undergoers(Predication predication) => predication.Obliques.Where(oblique => oblique.Preposition is "against" or "on").Select(oblique => oblique.Phrase)
        .Concat(!predication.IsPassive ? predication.Objects : predication.Subject is { } subject ? [subject] : []);

    // "African nations" are no part of the country; refugees and migrants are from elsewhere
    private bool IsDomestic(EventActor actor, Phrase phrase) => actor.Sector != Refugees && !lexicon.Words.Is(phrase.Head.Lemma, NounClass.Country)
        && (actor.Label is Labels.Group or Labels.Organization || (actor.Label == Labels.Person && actor.Sector is not null));

    private string? CountryOf(EventActor? other, EventMention mention)
    {
        if (PlaceReader.Find(mention, references)?.Country is { } place)
        {
            return place.Code;
        }

        if (other?.Code is { } code && IsCountry(code))
        {
            return code;
        }

        var named = mention.Sentence.Phrases.SelectMany(references.Of).Select(reference => actors.Code(reference, mention.Sentence).Code).OfType<string>()
            .Where(IsCountry).Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private bool IsCountry(string code) => lexicon.Gazetteer.FindCountry(code) is not null;
}
