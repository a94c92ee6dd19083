using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Explaining;

namespace RelationsGraph.Cli.Output;

/// <summary>By which rule a phrase refers to its entity, in words for people.</summary>
internal static class ReferenceRuleText
{
    public static string Of(ExplainedMention mention) => mention.Rule switch
    {
        ReferenceRule.Name => mention.Text.Contains(mention.Name, StringComparison.OrdinalIgnoreCase) ? "its name" : "a name of it",
        ReferenceRule.PersonName => PersonName(mention),
        ReferenceRule.People => "the people for its country",
        ReferenceRule.Capital => "the capital or seat for its country",
        ReferenceRule.City => "the city itself",
        ReferenceRule.Office => "an office without a name, for what it is an office of",
        ReferenceRule.OfficeHolder => "the office, whose holder the article names",
        ReferenceRule.Apposition => "the phrase beside it",
        ReferenceRule.Body => "a ministry, army, court or police force of its country",
        ReferenceRule.Institution => "an institution for the country or body named with it",
        ReferenceRule.InstitutionPlace => "an institution for the country where it stands",
        ReferenceRule.InstitutionContext => "an institution, of the country spoken of last",
        ReferenceRule.CollectiveContext => "the organization of that kind spoken of last",
        ReferenceRule.Sides => "several at once, those spoken of last",
        ReferenceRule.Counterpart => "the holder of the same office, for the country named with it",
        ReferenceRule.CapitalNoun => "the capital of the country named with it",
        ReferenceRule.Group => "unnamed people",
        ReferenceRule.Members => "people for the organization they belong to",
        ReferenceRule.CountryContext => "the country spoken of last",
        ReferenceRule.PlaceContext => "the place of that kind spoken of last",
        ReferenceRule.PlaceNoun => "a kind of place with its name",
        ReferenceRule.Pronoun => "a pronoun, for who fits it and was spoken of last",
        ReferenceRule.Quoted => "who says the quotation",
        ReferenceRule.Voice => "for whom the text speaks",
        ReferenceRule.PossessivePronoun => "whom the pronoun before it means",
        ReferenceRule.OwnerBefore => "named before the noun, as its owner",
        ReferenceRule.TopicName => "the topic that the words name",
        _ => "by its words",
    };

    private static string PersonName(ExplainedMention mention)
    {
        var words = mention.Name.Split(' ');
        return mention.Text.Contains(mention.Name, StringComparison.OrdinalIgnoreCase) ? "the full name"
            : mention.Text.EndsWith(words[^1], StringComparison.OrdinalIgnoreCase) ? "the last name"
            : "a name of the person";
    }
}
