using RelationsGraph.Extraction.Entities;

namespace RelationsGraph.Extraction.Events;

/// <summary>Finds where an event takes place: <c>met in Geneva</c>.</summary>
internal static class PlaceReader
{
    /// <summary>The place or country after <c>in</c> or <c>at</c> beside the verb, or null.</summary>
    public static Entity? Find(EventMention mention, ReferenceTable references) => !mention.SharesClause || mention.Predication is not { } predication
        ? null
        : predication.Obliques.Where(oblique => oblique.Preposition is "in" or "at" or "near")
            .SelectMany(oblique => references.Of(oblique.Phrase))
            .Select(reference => reference.AsPlace ?? reference.Entity)
            .FirstOrDefault(entity => entity.Label is Labels.Place or Labels.Country);
}
