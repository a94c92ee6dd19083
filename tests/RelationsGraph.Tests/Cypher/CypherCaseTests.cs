using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Tests.Conformance;

namespace RelationsGraph.Tests.Cypher;

public sealed class CypherCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Cypher");

    // As in the graphs of the case files: id and key are properties like all others
    private static readonly CypherOptions Options = new() { ExposeIdentifiers = false };

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.test").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Queries_give_what_the_case_file_says(string file)
    {
        var failures = CypherCase.ReadAll(Path.Combine(Folder, file))
            .Select(test => (test.Name, Failure: Check(test)))
            .Where(result => result.Failure is not null)
            .Select(result => $"{result.Name}\n{result.Failure}\n");
        var text = string.Join('\n', failures);
        Assert.True(text.Length == 0, text);
    }

    private static string? Check(CypherCase test)
    {
        try
        {
            var query = CypherQuery.Parse(test.Query);
            if (test.Kind == "PLANS")
            {
                return Compare(test.Expected, query.Explain(test.Graph).ToString().TrimEnd().Split('\n'));
            }

            var update = query.IsWriting ? query.Update(test.Graph, Options) : new CypherUpdate(query.Execute(test.Graph), GraphChanges.None);
            var result = update.Result;
            var rows = result.Rows.Select(row => string.Join(" | ", row.Select(value => CanonicalValue.Of(value)))).ToList();
            return test.Kind switch
            {
                "WARNS" => Compare(test.Expected, [.. result.Warnings.Select(warning => $"{warning.Line}:{warning.Column} {warning.Message}")]),
                "CHANGES" => Compare(test.Expected, [.. SideEffects.Between(test.Graph, update.Changes.ApplyTo(test.Graph)).Select(effect => $"{effect.Key} {effect.Value}")]),
                "FAILS" => $"It should fail, but gives {rows.Count} rows.",
                _ => CheckRows(test, result.Columns, rows),
            };
        }
        catch (CypherException error)
        {
            var lines = $"{error.Kind} {error.Detail} {error.Line}:{error.Column}\n{error.Message}\n{error.Excerpt}".Split('\n');
            return test.Kind == "FAILS" ? Compare(test.Expected, lines) : string.Join('\n', lines);
        }
    }

    private static string? CheckRows(CypherCase test, IReadOnlyList<string> columns, List<string> rows)
    {
        var table = test.Expected.Select(GherkinTable.ReadRow).ToList();
        var expected = table.Skip(1).Select(row => string.Join(" | ", row.Select(cell => CanonicalValue.Parse(cell)))).ToList();
        if (test.Kind == "GIVES")
        {
            expected.Sort(StringComparer.Ordinal);
            rows.Sort(StringComparer.Ordinal);
        }

        return Compare([string.Join(" | ", table[0]), .. expected], [string.Join(" | ", columns), .. rows]);
    }

    private static string? Compare(IReadOnlyList<string> expected, IReadOnlyList<string> actual) => expected.SequenceEqual(actual)
        ? null
        : $"expected\n  {string.Join("\n  ", expected)}\nbut got\n  {string.Join("\n  ", actual)}";
}
