using RelationsGraph.Cypher;

namespace RelationsGraph.Tests.Cypher;

/// <summary>The queries in the documentation are queries.</summary>
public sealed class DocumentedQueryTests
{
    private const string Fence = "```";

    public static TheoryData<string> Queries { get; } = [.. Read(Repository.PathOf("docs", "cypher.md"))];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_documented_query_is_executed(string query)
    {
        var graph = GraphScript.Build("CREATE (:Person {name: 'Wang Yi'})-[:VISITS {status: 'planned', start: date('2025-03-31')}]->(:Country {name: 'Ukraine'})");
        Assert.True(CypherQuery.Parse(query).Execute(graph).Rows.Count() <= 1);
    }

    private static IEnumerable<string> Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n")
        .Split(Fence + "cypher\n").Skip(1).Select(part => part[..part.IndexOf(Fence, StringComparison.Ordinal)]);
}
