using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Tells whether one of two names beside each other says where the other lies.</summary>
internal static class PlaceNames
{
    /// <summary>Whether a place lies within another, as far as the gazetteer knows: <c>Doha, Qatar</c>.</summary>
    public static bool IsWithin(Phrase part, Phrase whole) =>
        part.HeadName is { Kind: NameShape.Place or NameShape.Capital or NameShape.Unknown } small
        && whole.HeadName is { Kind: NameShape.Country or NameShape.Place } large
        && whole.Start == large.Start
        && (small.Meaning?.Country is null || large.Meaning?.Country is null || small.Meaning.Country == large.Meaning.Country)
        && (large.Kind == NameShape.Country || (IsSmall(small) && IsLarge(large)));

    /// <summary>Whether the gazetteer knows that a place lies within another, so that a comma between them lists nothing.</summary>
    public static bool IsKnownWithin(Phrase part, Phrase whole) => part.HeadName?.Meaning?.Country is not null && IsWithin(part, whole);

    private static bool IsSmall(Name name) =>
        name.Kind is NameShape.Capital or NameShape.Unknown || name.Meaning?.Place is null or PlaceKind.City or PlaceKind.Site or PlaceKind.Base;

    private static bool IsLarge(Name name) => name.Meaning?.Place is PlaceKind.Province or PlaceKind.Region or PlaceKind.Island;
}
