using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Schema;

public sealed class BrokenSchemaTests : IDisposable
{
    private static readonly string CasesFolder = Path.Combine(AppContext.BaseDirectory, "Cases", "Schema");
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            var blocks = File.ReadAllText(Path.Combine(CasesFolder, "broken.txt")).ReplaceLineEndings("\n").TrimEnd('\n').Split("\n\n");
            foreach (var block in blocks.Where(block => !block.StartsWith('#')))
            {
                var lines = block.Split('\n');
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
        var path = Copy(file, text => ReplaceFirst(text, old, replacement));
        var exception = Assert.Throws<GraphSchemaException>(() => GraphSchema.Load(_folder.Path));
        Assert.Equal((message, path), (exception.Message.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), exception.File));
        Assert.NotEmpty(mistake);
    }

    [Fact]
    public void The_files_that_are_broken_above_are_whole_by_themselves()
    {
        Copy("constraints.cypher", text => text);
        Assert.Equal(["KNOWS", "MEETS"], GraphSchema.Load(_folder.Path).RelationTypes.Select(type => type.Name));
    }

    [Theory]
    [InlineData("node-labels.json")]
    [InlineData("relation-types.json")]
    [InlineData("edge-properties.json")]
    [InlineData("status-rules.json")]
    [InlineData("constraints.cypher")]
    public void A_missing_file_is_named(string file)
    {
        var path = Copy(file, text => text);
        File.Delete(path);
        var exception = Assert.Throws<GraphSchemaException>(() => GraphSchema.Load(_folder.Path));
        Assert.Equal((path, 0, 0), (exception.File, exception.Line, exception.Column));
    }

    public void Dispose() => _folder.Dispose();

    private string Copy(string changed, Func<string, string> change)
    {
        foreach (var source in Directory.GetFiles(Path.Combine(CasesFolder, "small")))
        {
            var text = File.ReadAllText(source);
            File.WriteAllText(Path.Combine(_folder.Path, Path.GetFileName(source)), Path.GetFileName(source) == changed ? change(text) : text);
        }

        return Path.Combine(_folder.Path, changed);
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var index = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(index >= 0, $"'{old}' is not in the file.");
        return text[..index] + replacement + text[(index + old.Length)..];
    }
}
