using System.Globalization;
using System.Text;

namespace RelationsGraph.Graph.Identity;

/// <summary>Folds a name to the form under which names are compared and identifiers are made.</summary>
public static class NameFolding
{
    /// <summary>
    /// Lower-cases, takes accents off Latin letters, and turns every run of other characters than letters and digits into
    /// one space: <c>Élysée Palace</c> gives <c>elysee palace</c>, <c>U.S.</c> gives <c>u s</c>. Letters of other scripts stay.
    /// </summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                AppendLetter(folded, rune);
            }
            else if (!IsApostrophe(rune) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    // An apostrophe is inside a word (N'Djamena, Sana'a), not between two
    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or 0x2019 or 0x2018 or 0x02BC or '`';

    private static void AppendLetter(StringBuilder folded, Rune rune)
    {
        var letters = rune.Value switch
        {
            < 0x80 => null,
            'ß' or 0x1E9E => "ss",
            'Æ' or 'æ' => "ae",
            'Œ' or 'œ' => "oe",
            'Þ' or 'þ' => "th",
            _ => null,
        };
        if (letters is not null)
        {
            folded.Append(letters);
        }
        else if (LatinLetters.BaseOf(rune.Value) is { } baseLetter)
        {
            folded.Append(baseLetter);
        }
        else
        {
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
    }
}
