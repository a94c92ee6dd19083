using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Entities;

/// <summary>
/// Finds whom a pronoun or a short description cannot mean: the subject of the verb whose object it is. In <c>Japan criticised Korea and
/// imposed sanctions on it</c>, <c>it</c> is not Japan; that would be <c>itself</c>.
/// </summary>
internal static class CoArguments
{
    public static IReadOnlyList<Entity> Of(Phrase phrase, SentenceParse sentence, IReadOnlyDictionary<int, IReadOnlyList<Reference>> references) =>
    [
        .. sentence.Predications
            .Where(predication => predication.Subject is { } subject && subject != phrase
                && (predication.Objects.Contains(phrase) || predication.Obliques.Any(oblique => oblique.Phrase == phrase)))
            .SelectMany(predication => sentence.Links.ConjunctsOf(predication.Subject!))
            .SelectMany(subject => references.TryGetValue(subject.Index, out var found) ? found : [])
            .Select(reference => reference.Entity),
    ];
}
