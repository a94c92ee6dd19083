using System.Buffers;
using System.Globalization;
using System.Text;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>The form in which the evaluation compares names: case, accents, punctuation and a leading <c>the</c> do not count.</summary>
/// <remarks>
/// Differs from <see cref="NameFolding"/>, which makes identifiers, in two points: an apostrophe parts words, and letters that Unicode
/// does not decompose into a plain letter and an accent stay themselves, so that figures are those of a comparison in NFKD.
/// </remarks>
internal static class MatchingName
{
    private const string Article = "the ";
    private static readonly SearchValues<char> Undecomposed = SearchValues.Create(
        "\u00C6\u00D0\u00D8\u00DE\u00E6\u00F0\u00F8\u00FE\u0110\u0111\u0126\u0127\u0131\u0138\u0141\u0142\u014A\u014B\u0152\u0153\u0166\u0167\u018F");

    /// <summary>The compared form of a name; empty where the name has no letter and no digit.</summary>
    public static string Of(string name)
    {
        var compared = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                compared.Append(Fold(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && compared.Length > 0 && compared[^1] != ' ')
            {
                compared.Append(' ');
            }
        }

        var text = compared.ToString().TrimEnd(' ');
        return text.StartsWith(Article, StringComparison.Ordinal) ? text[Article.Length..] : text;
    }

    private static string Fold(Rune rune) =>
        rune.IsBmp && Undecomposed.Contains((char)rune.Value) ? Rune.ToLowerInvariant(rune).ToString() : NameFolding.Fold(rune.ToString());
}
