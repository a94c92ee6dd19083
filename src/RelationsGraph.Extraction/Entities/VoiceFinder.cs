using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Entities;

/// <summary>
/// Finds for whom a text speaks that says <c>we</c> outside of quotations: a statement of governments for those it lists, another
/// text for the country that acts in it most often.
/// </summary>
internal static class VoiceFinder
{
    private const int ListLength = 3;

    /// <param name="sentences">The text.</param>
    /// <param name="countryOf">The country that a person's name in a phrase acts for, or null.</param>
    public static IReadOnlyList<Country> Find(IReadOnlyList<SentenceParse> sentences, Func<Phrase, Country?> countryOf)
    {
        if (!sentences.Any(sentence => sentence.Phrases.Any(phrase => IsOwn(phrase.Head) || (phrase.PossessivePronoun is { } owner && IsOwn(owner)))))
        {
            return [];
        }

        return StatedList(sentences) ?? MostActive(sentences, countryOf);
    }

    private static bool IsOwn(Language.Token token) => token is { IsQuoted: false, Lower: "we" or "our" or "us" };

    // "The following statement was released by the Governments of Italy, Norway and Qatar", "We, the leaders of ..."
    private static List<Country>? StatedList(IReadOnlyList<SentenceParse> sentences)
    {
        foreach (var sentence in sentences.Take(3).Where(sentence => sentence.Sentence.Tokens.Any(token => token.Lower is "statement" or "communique" or "we")))
        {
            foreach (var phrase in sentence.Phrases)
            {
                var countries = sentence.Links.ConjunctsOf(phrase).Select(part => part.HeadName).Where(name => name is { Kind: NameShape.Country })
                    .Select(name => name!.Meaning!.Country!).Distinct().ToList();
                if (countries.Count >= ListLength)
                {
                    return countries;
                }
            }
        }

        return null;
    }

    private static Country? CountryOf(Name? name) => name is { Kind: NameShape.Country } ? name.Meaning!.Country : null;

    private static List<Country> MostActive(IReadOnlyList<SentenceParse> sentences, Func<Phrase, Country?> countryOf)
    {
        var predications = sentences.SelectMany(sentence => sentence.Predications.Select(predication => (sentence, predication))).ToList();
        // "We call on Armenia": not Armenia
        var addressed = predications.Where(told => told.predication.Subject is { } subject && IsOwn(subject.Head))
            .SelectMany(told => told.predication.Objects.Concat(told.predication.Obliques.Select(oblique => oblique.Phrase)).SelectMany(told.sentence.Links.ConjunctsOf))
            .Select(phrase => CountryOf(phrase.HeadName)).OfType<Country>().ToHashSet();
        var subjects = predications.Select(told => told.predication.Subject is { } subject ? CountryOf(subject.HeadName) ?? countryOf(subject) : null).OfType<Country>().Where(country => !addressed.Contains(country))
            .GroupBy(country => country).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Code, StringComparer.Ordinal);
        return [.. subjects.Take(1).Select(group => group.Key)];
    }
}
