using System.Globalization;

namespace RelationsGraph.TaggerTrainer;

/// <summary>Reads treebanks in CoNLL-U.</summary>
public static class ConlluReader
{
    /// <summary>The sentences of a file. The parts of a multiword token are words, written without a space between.</summary>
    public static IEnumerable<TreebankSentence> Read(string path)
    {
        var rows = new List<string[]>();
        var opensParagraph = false;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                yield return new TreebankSentence(ToWords(rows), opensParagraph);
                rows.Clear();
                opensParagraph = false;
            }
            else if (line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
            else
            {
                opensParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal)
                    || line.StartsWith("# newdoc", StringComparison.Ordinal);
            }
        }
    }

    private static List<TreebankWord> ToWords(List<string[]> rows)
    {
        var words = new List<TreebankWord>();
        var lastPart = 0;
        var hasSpaceAfterLastPart = true;
        foreach (var cells in rows)
        {
            var hasSpaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            var range = cells[0].Split('-');
            if (range.Length == 2)
            {
                lastPart = int.Parse(range[1], CultureInfo.InvariantCulture);
                hasSpaceAfterLastPart = hasSpaceAfter;
            }
            else if (int.TryParse(cells[0], CultureInfo.InvariantCulture, out var number))
            {
                hasSpaceAfter = number > lastPart ? hasSpaceAfter : number == lastPart && hasSpaceAfterLastPart;
                words.Add(new TreebankWord(cells[1], cells[2], cells[3], cells[4], cells[5], hasSpaceAfter));
            }
        }

        return words;
    }
}
