using System.Globalization;
using RelationsGraph.Language.Lexicon;

namespace RelationsGraph.Language.Lemmas;

/// <summary>The tables of irregular words and of endings, read once.</summary>
internal static class LemmaTables
{
    public static Dictionary<(PartOfSpeech PartOfSpeech, string Form), string> FunctionLemmas { get; } =
        LexiconTable.Read("function-lemmas.tsv", 3)
            .ToDictionary(row => (Enum.Parse<PartOfSpeech>(row[0], ignoreCase: true), row[1]), row => row[2]);

    public static Dictionary<string, string> IrregularPlurals { get; } = Pairs("irregular-nouns.tsv");

    public static Dictionary<string, string> IrregularDegrees { get; } = Pairs("irregular-degrees.tsv");

    public static Dictionary<string, string> StemEndings { get; } = Pairs("stem-endings.tsv");

    public static int LongestEnding { get; } = StemEndings.Keys.Where(key => key[0] != '^').Max(key => key.Length);

    public static Dictionary<string, string> Pasts { get; } = VerbForms(1);

    public static Dictionary<string, string> PastParticiples { get; } = VerbForms(2);

    /// <summary>The months by their abbreviations in lower case, with the mark: <c>jan.</c> is <c>January</c>.</summary>
    public static Dictionary<string, string> Months { get; } = AbbreviatedMonths();

    private static Dictionary<string, string> AbbreviatedMonths()
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        var months = Enumerable.Range(1, 12)
            .Where(month => names.GetAbbreviatedMonthName(month) != names.GetMonthName(month))
            .ToDictionary(month => names.GetAbbreviatedMonthName(month).ToLowerInvariant() + ".", names.GetMonthName, StringComparer.Ordinal);
        months.Add("sept.", names.GetMonthName(9));
        return months;
    }

    private static Dictionary<string, string> Pairs(string table) =>
        LexiconTable.Read(table, 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    // Where two verbs share a form (lay, found, wound) the first in the table has it
    private static Dictionary<string, string> VerbForms(int column)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read("irregular-verbs.tsv", 3))
        {
            foreach (var form in row[column].Split('|'))
            {
                forms.TryAdd(form, row[0]);
            }
        }

        return forms;
    }
}
