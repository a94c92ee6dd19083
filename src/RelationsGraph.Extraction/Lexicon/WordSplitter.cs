using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>
/// Splits a text into runs of letters and digits, without accents: the alphabet of the name tries. Marks between words do not
/// count, so that <c>al-Qaida</c> and <c>al Qaida</c>, or <c>Cote d'Ivoire</c> and <c>Côte d’Ivoire</c>, are the same.
/// </summary>
internal static class WordSplitter
{
    public static List<TextWord> Split(string text)
    {
        var words = new List<TextWord>(text.Length / 5);
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var ascii = true;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                ascii &= char.IsAscii(text[i]);
                i++;
            }

            var run = text[start..i];
            words.Add(new TextWord(start, i, ascii ? run : FoldKeepingCase(run)));
        }

        return words;
    }

    private static string FoldKeepingCase(string run)
    {
        var folded = NameFolding.Fold(run);
        return folded.Length > 0 && char.IsUpper(run[0]) ? char.ToUpperInvariant(folded[0]) + folded[1..] : folded;
    }
}
