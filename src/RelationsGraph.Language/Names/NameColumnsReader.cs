using System.Text.RegularExpressions;

namespace RelationsGraph.Language.Names;

/// <summary>Reads names in columns, as the shared tasks of CoNLL 2002 and 2003 have them: a word a line, sentences by empty lines.</summary>
/// <remarks>
/// Columns stand between tabs or blanks. The last column in which each line has a tag (<c>O</c>, <c>B-PER</c>, <c>I-PER</c>; IOB1 or
/// IOB2) is read. The word is in the first, or in the second where the first numbers the words. Lines that begin with
/// <c># </c> and <c>-DOCSTART-</c> are passed over.
/// </remarks>
public static partial class NameColumnsReader
{
    /// <summary>Reads the sentences of a file.</summary>
    /// <param name="reader">What to read.</param>
    /// <param name="file">What to call it in messages.</param>
    /// <exception cref="NameColumnsException">A line breaks the format, or no column holds tags.</exception>
    public static IReadOnlyList<NamedSentence> Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = ReadRows(reader);
        var lines = rows.Where(row => row.Fields.Length > 0).ToList();
        if (lines.Count == 0)
        {
            throw new NameColumnsException(file, 1, "the file has no words. Give a word and its tag on each line.");
        }

        var width = lines.Min(row => row.Fields.Length);
        var column = Enumerable.Range(1, Math.Max(0, width - 1)).LastOrDefault(i => lines.TrueForAll(row => Tag().IsMatch(row.Fields[i])));
        if (column == 0)
        {
            throw NoTags(file, lines);
        }

        var isNumbered = column > 1 && lines.TrueForAll(row => row.Fields[0].All(char.IsAsciiDigit));
        return [.. Sentences(rows, isNumbered ? 1 : 0, column)];
    }

    private static List<Row> ReadRows(TextReader reader)
    {
        var rows = new List<Row>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var isWord = line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("-DOCSTART-", StringComparison.Ordinal);
            var fields = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ', StringSplitOptions.RemoveEmptyEntries);
            rows.Add(new Row(number, isWord ? fields : []));
        }

        rows.Add(new Row(number + 1, []));
        return rows;
    }

    private static NameColumnsException NoTags(string file, List<Row> lines)
    {
        var bad = lines.Find(row => row.Fields.Length < 2 || !row.Fields.Skip(1).Any(field => Tag().IsMatch(field))) ?? lines[0];
        return new NameColumnsException(file, bad.Line, $"'{string.Join(' ', bad.Fields)}' has no tag such as O, B-PER or I-LOC in the column of the others.");
    }

    private static IEnumerable<NamedSentence> Sentences(List<Row> rows, int wordColumn, int tagColumn)
    {
        var words = new List<string>();
        var tags = new List<string>();
        foreach (var row in rows)
        {
            if (row.Fields.Length > 0)
            {
                words.Add(row.Fields[wordColumn]);
                tags.Add(row.Fields[tagColumn]);
            }
            else if (words.Count > 0)
            {
                yield return new NamedSentence(words, tags);
                (words, tags) = ([], []);
            }
        }
    }

    [GeneratedRegex(@"^(?:O|[BI]-\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    private sealed record Row(int Line, string[] Fields);
}
