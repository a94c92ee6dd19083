using System.Xml;

namespace RelationsGraph.Graph.Identity;

/// <summary>Makes the identifier of an entity from what it is, so that every run, machine and store gives the same one.</summary>
/// <remarks>
/// Identifiers are valid XML name tokens (<c>xs:NMTOKEN</c>): letters of any script, digits and <c>. - _ :</c>. The few letters
/// that XML does not count among them are written by their code: <c>_x00AA_</c>.
/// </remarks>
public static class EntityId
{
    /// <summary>What the identifiers of articles begin with.</summary>
    public const string ArticlePrefix = "article:";

    /// <summary>The identifier of a country: <c>country:CHN</c>.</summary>
    /// <param name="code">An ISO 3166-1 alpha-3 code, or a user-assigned one such as <c>XKX</c>.</param>
    public static string ForCountry(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return ToNameToken("country:" + code.ToUpperInvariant());
    }

    /// <summary>The identifier of an entity that Wikidata knows: <c>wikidata:Q1065</c>.</summary>
    public static string ForWikidata(string item)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        return ToNameToken("wikidata:" + item.ToUpperInvariant());
    }

    /// <summary>The identifier of an entity known by label and name only: <c>person:wang-yi</c>.</summary>
    public static string ForName(string label, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var folded = NameFolding.Fold(name).Replace(' ', '-');
        return ToNameToken($"{label.ToLowerInvariant()}:{(folded.Length > 0 ? folded : ContentHash.Of(name))}");
    }

    /// <summary>
    /// The identifier of an article: <c>article:</c> and the hash of its own identifier where it has one, else of what it
    /// says. A telling of the same article under another file name is the same article.
    /// </summary>
    public static string ForArticle(string? givenId, string? title, DateOnly? published, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ArticlePrefix + (givenId is { Length: > 0 }
            ? ContentHash.Of(givenId)
            : ContentHash.Of(title, published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), text));
    }

    internal static string ToNameToken(string text) => XmlConvert.EncodeNmToken(text);
}
