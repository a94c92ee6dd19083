namespace RelationsGraph.Extraction.Entities;

/// <summary>By which rule a phrase was taken to refer to its entity.</summary>
public enum ReferenceRule
{
    /// <summary>The stage that made the reference does not say.</summary>
    Unstated,

    /// <summary>Its name, as the gazetteer, the tags of the model or the shape of the words tell it.</summary>
    Name,

    /// <summary>The name of a person, in full or in part.</summary>
    PersonName,

    /// <summary>A people that stands for its country (<c>the Russians said</c>).</summary>
    People,

    /// <summary>A capital or seat that acts for its country (<c>Moscow said</c>).</summary>
    Capital,

    /// <summary>The city itself, since words about places come before it (<c>talks in Moscow</c>).</summary>
    City,

    /// <summary>An office whose holder the article does not name: what it is an office of (<c>the Turkish foreign minister</c>).</summary>
    Office,

    /// <summary>An office whose holder the article names (<c>the minister</c>).</summary>
    OfficeHolder,

    /// <summary>The phrase beside it, which says who it is (<c>a Russian official, Sergei Shoigu,</c>).</summary>
    Apposition,

    /// <summary>A ministry, army, court or police force of the country named with it or spoken of.</summary>
    Body,

    /// <summary>The organization of that kind spoken of last (<c>the group</c>).</summary>
    CollectiveContext,

    /// <summary>An institution or a person that acts for the country named with it (<c>Russian officials</c>).</summary>
    Institution,

    /// <summary>An institution whose country is where it stands (<c>a court in Nigeria</c>).</summary>
    InstitutionPlace,

    /// <summary>An institution of the country spoken of last (<c>the government</c>).</summary>
    InstitutionContext,

    /// <summary>Several at once, those spoken of last (<c>both countries</c>).</summary>
    Sides,

    /// <summary>The holder of the same office elsewhere (<c>his Chinese counterpart</c>).</summary>
    Counterpart,

    /// <summary>The capital of a country named with it (<c>the Afghan capital</c>).</summary>
    CapitalNoun,

    /// <summary>Unnamed people (<c>Palestinian refugees</c>).</summary>
    Group,

    /// <summary>People who stand for the organization they belong to (<c>NATO members</c>).</summary>
    Members,

    /// <summary>The country spoken of last (<c>the country</c>).</summary>
    CountryContext,

    /// <summary>The place of that kind spoken of last (<c>the city</c>).</summary>
    PlaceContext,

    /// <summary>A kind of place with its name (<c>Kandahar province</c>).</summary>
    PlaceNoun,

    /// <summary>A pronoun: whoever fits its number and gender and was spoken of last.</summary>
    Pronoun,

    /// <summary><c>I</c> or <c>we</c> in a quotation: who says it.</summary>
    Quoted,

    /// <summary><c>We</c> outside of quotations: for whom the text speaks.</summary>
    Voice,

    /// <summary>A noun that stands for its owner, whom a pronoun names (<c>its troops</c>).</summary>
    PossessivePronoun,

    /// <summary>Who owns it, as the name or people before its head says (<c>Russian invasion</c>).</summary>
    OwnerBefore,

    /// <summary>The topic that the words themselves name (<c>war in Ukraine</c>).</summary>
    TopicName,
}
