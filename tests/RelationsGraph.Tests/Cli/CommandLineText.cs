using System.Text;

namespace RelationsGraph.Tests.Cli;

/// <summary>Command lines as they stand in documents and cases, read as a POSIX shell reads them.</summary>
internal static class CommandLineText
{
    private const string Program = "relgraph";

    /// <summary>
    /// The arguments of a line, without the program's name: words, single and double quotes with their escapes, and a comment at the end.
    /// </summary>
    public static string[] Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isWord = false;
        for (var i = 0; i < line.Length && (line[i] != '#' || isWord); i++)
        {
            switch (line[i])
            {
                case ' ':
                    End();
                    break;
                case '\'':
                    isWord = true;
                    var end = line.IndexOf('\'', i + 1);
                    word.Append(line, i + 1, end - i - 1);
                    i = end;
                    break;
                case '"':
                    isWord = true;
                    for (i++; line[i] != '"'; i++)
                    {
                        i += line[i] == '\\' && "\"\\$`".Contains(line[i + 1]) ? 1 : 0;
                        word.Append(line[i]);
                    }

                    break;
                default:
                    isWord = true;
                    word.Append(line[i]);
                    break;
            }
        }

        End();
        return [.. words.Skip(words.Count > 0 && words[0] == Program ? 1 : 0)];

        void End()
        {
            if (isWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
        }
    }
}
