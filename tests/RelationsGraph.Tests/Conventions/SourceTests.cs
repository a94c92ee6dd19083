using System.Text.RegularExpressions;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Conventions;

/// <summary>What the sources may not say.</summary>
public partial class SourceTests
{
    private static readonly IReadOnlyList<string> Sources =
    [
        .. Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(file => !GeneratedFolder.IsMatch(file)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void No_relation_type_of_the_vocabulary_is_written_in_code()
    {
        var types = GraphSchema.Default.RelationTypes.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var named = from file in Sources
                    from literal in CodeOf(file).SelectMany((line, i) => TextLiteral.Matches(line).Select(match => (Line: i + 1, Text: match.Groups[1].Value)))
                    where types.Contains(literal.Text)
                    select $"{Path.GetRelativePath(Repository.Root, file)}:{literal.Line}: \"{literal.Text}\"";
        Assert.Empty(named);
    }

    [Fact]
    public void Nothing_outside_of_the_command_line_touches_the_console()
    {
        var touching = from file in Sources
                       where !file.Contains("RelationsGraph.Cli", StringComparison.Ordinal) && CodeOf(file).Any(line => ConsoleUse.IsMatch(line))
                       select Path.GetRelativePath(Repository.Root, file);
        Assert.Empty(touching);
    }

    [Fact]
    public void Nothing_is_left_to_be_done_later()
    {
        var unfinished = from file in Sources
                         where CodeAndComments(file).Any(line => Unfinished.IsMatch(line))
                         select Path.GetRelativePath(Repository.Root, file);
        Assert.Empty(unfinished);
    }

    private static string[] CodeAndComments(string file) => File.ReadAllLines(file);

    // A comment may give an example
    private static IEnumerable<string> CodeOf(string file) => CodeAndComments(file).Select(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : line);

    [GeneratedRegex("""
        "([A-Z][A-Z0-9_]*)"
        """)]
    private static partial Regex TextLiteral { get; }

    [GeneratedRegex(@"(?<!Spectre\.)\bConsole\.")]
    private static partial Regex ConsoleUse { get; }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"[/\\](obj|bin)[/\\]")]
    private static partial Regex GeneratedFolder { get; }
}
