using System.Globalization;

namespace RelationsGraph.Language.Treebanks;

/// <summary>Reads treebanks in CoNLL-U (universaldependencies.org/format.html): the basic trees, without empty nodes.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>Reads the sentences one after another.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">The name to show in messages.</param>
    /// <exception cref="ConlluException">A line breaks the format.</exception>
    public static IEnumerable<TreebankSentence> Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = new List<string[]>();
        var number = 0;
        var opensParagraph = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (lines.Count > 0)
                {
                    yield return new TreebankSentence(Assemble(lines, file, number - 1), opensParagraph);
                    opensParagraph = false;
                }

                lines.Clear();
            }
            else if (line[0] == '#')
            {
                opensParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal);
            }
            else
            {
                var columns = line.Split('\t');
                if (columns.Length != Columns)
                {
                    throw new ConlluException(file, number, $"A line has {Columns} columns, parted by tabs; this one has {columns.Length}.");
                }

                lines.Add(columns);
            }
        }

        if (lines.Count > 0)
        {
            yield return new TreebankSentence(Assemble(lines, file, number), opensParagraph);
        }
    }

    private static List<TreebankToken> Assemble(List<string[]> lines, string file, int lastLine)
    {
        var tokens = new List<TreebankToken>();
        var expected = 1;
        for (var i = 0; i < lines.Count; i++)
        {
            var id = lines[i][0];
            if (id.Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var line = lastLine - lines.Count + 1 + i;
            var (first, last) = ParseId(id, file, line);
            var isRange = id.Contains('-', StringComparison.Ordinal);
            var count = last - first + 1;
            var from = isRange ? i + 1 : i;
            if (first != expected || count < 1 || from + count > lines.Count)
            {
                throw new ConlluException(file, line, $"The words of a sentence are numbered in order; here {expected} should come, not '{id}'.");
            }

            var words = lines.GetRange(from, count).Select((columns, n) => ToWord(columns, first + n, file, lastLine - lines.Count + 1 + from + n));
            tokens.Add(new TreebankToken(lines[i][1], [.. words], !lines[i][9].Split('|').Contains("SpaceAfter=No")));
            i = from + count - 1;
            expected = last + 1;
        }

        return tokens;
    }

    private static TreebankWord ToWord(string[] columns, int number, string file, int line)
    {
        if (columns[0] != number.ToString(CultureInfo.InvariantCulture))
        {
            throw new ConlluException(file, line, $"The words of a sentence are numbered in order; here {number} should come, not '{columns[0]}'.");
        }

        return int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head)
            ? new TreebankWord(columns[1], columns[2], columns[3], columns[4], columns[5], head, columns[7])
            : throw new ConlluException(file, line, $"The head (column 7) must be the number of a word or 0, not '{columns[6]}'.");
    }

    private static (int First, int Last) ParseId(string id, string file, int line)
    {
        var parts = id.Split('-');
        if (parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return (first, last);
        }

        throw new ConlluException(file, line, $"Column 1 must be a number or a range such as 3-4, not '{id}'.");
    }
}
