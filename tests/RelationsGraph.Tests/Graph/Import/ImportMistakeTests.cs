using RelationsGraph.Graph.Import;

namespace RelationsGraph.Tests.Graph.Import;

public class ImportMistakeTests
{
    private const string Everything = "*";

    public static TheoryData<string, string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var lines in ImportCase.Read("mistakes.txt").TrimEnd('\n').Split("\n\n").Skip(1).Select(block => block.Split('\n')))
            {
                var file = lines[1][..lines[1].IndexOf(": ", StringComparison.Ordinal)];
                var edit = lines[1][(file.Length + 2)..].Split("-->");
                data.Add(lines[0], file, edit[0].TrimEnd(), edit[1].TrimStart(), lines[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_named_with_its_place(string mistake, string file, string old, string replacement, string message)
    {
        var table = file == ImportCase.TableName ? Replace(ImportCase.Table, old, replacement) : ImportCase.Table;
        var map = file == ImportCase.MapName ? Replace(ImportCase.Map, old, replacement) : ImportCase.Map;
        Assert.Equal(message, FindProblem(table, map).ToString());
        Assert.NotEmpty(mistake);
    }

    [Fact]
    public void A_bad_row_gives_nothing_and_the_others_all_they_have()
    {
        var import = ImportCase.Import(Replace(ImportCase.Table, "2019-03-06", "2019-03-01"), ImportCase.Map);
        Assert.Equal((2, 1), (import.RowCount, import.Problems.Length));
        Assert.DoesNotContain(import.Fragment.Nodes, node => node.Name == "Amara Odinga");
        Assert.Contains(import.Fragment.Nodes, node => node.Name == "Piotr Wolny");
    }

    private static TableProblem FindProblem(string table, string map)
    {
        try
        {
            return ImportCase.Import(table, map).Problems[0];
        }
        catch (TableImportException exception)
        {
            return exception.Problem;
        }
    }

    private static string Replace(string text, string old, string replacement)
    {
        if (old == Everything)
        {
            return replacement;
        }

        var index = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(index >= 0, $"'{old}' is not in the file.");
        return text[..index] + replacement + text[(index + old.Length)..];
    }
}
