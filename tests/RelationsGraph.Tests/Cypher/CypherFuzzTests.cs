using CsCheck;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Tests.Conformance;

namespace RelationsGraph.Tests.Cypher;

public sealed class CypherFuzzTests
{
    private static readonly string[] Words =
    [
        "MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "UNWIND", "AS", "ORDER", "BY", "SKIP", "LIMIT", "DISTINCT", "UNION", "ALL", "AND", "OR", "NOT",
        "XOR", "IN", "STARTS", "ENDS", "CONTAINS", "IS", "NULL", "CASE", "WHEN", "THEN", "ELSE", "END", "EXISTS", "COUNT", "true", "false", "null",
        "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "|", "+", "-", "*", "/", "%", "^", "=", "<>", "<", ">", "<=", ">=", "=~", "->", "<-", "--",
        "-[", "]->", "a", "b", "n", "r", "p", "Person", "VISITS", "name", "1", "2.5", "'x'", "$p", "count(", "collect(", "size(", "range(", "head(",
        "all(", "any(", "reduce(", "shortestPath(", "date(", "toString(", "x IN ", "_", "`q`", "DESC", "CREATE", "MERGE", "SET",
        "REMOVE", "DETACH DELETE", "ON CREATE SET", "ON MATCH SET", "FOREACH", "CALL {", "CALL (a) {", "+=",
        "SHORTEST", "SHORTEST 2", "GROUPS", "ANY", "->+", "->*", "{1,2}", "||", "!R", "EXPLAIN", "PROFILE", "SHOW", "FUNCTIONS", "YIELD", "trim(BOTH", "FROM", "n.name", "r:T", "\n", "//c\n", "/*c*/",
    ];

    private static readonly string[] Seeds =
    [
        "MATCH (a:Person)-[r:VISITS*1..3]->(b) WHERE a.name = 'x' AND r IS NOT NULL RETURN a, count(b) AS n ORDER BY n DESC SKIP 1 LIMIT 2",
        "MATCH p = shortestPath((a)-[*]-(b)) WHERE a.name < b.name RETURN [n IN nodes(p) | n.name] AS names, length(p)",
        "UNWIND [1, 'a', null, [2], {k: 3}] AS x WITH x, CASE x WHEN 1 THEN x ELSE [x] END AS y WHERE x IN [1, 2] RETURN x, y UNION ALL RETURN 1 AS x, 2 AS y",
        "MATCH (a:Person) MERGE (a)-[r:MEETS {name: a.name}]->(b:Place {n: 1}) ON CREATE SET r.x = 1, b += {y: 2} ON MATCH SET b:Seen REMOVE a.born RETURN a, b",
        "UNWIND [1, 2] AS x CREATE p = (n:New {x: x})-[:R]->(m) FOREACH (y IN [x] | SET n.y = y, m = n) WITH n, p MATCH (n)--(o) DETACH DELETE o RETURN length(p)",
        "MATCH (a) CALL (a) { OPTIONAL MATCH (a)-->(b) DELETE b RETURN count(b) AS n } RETURN a.name, n UNION MATCH (a) RETURN a.name, 1 AS n",
        "MATCH p = SHORTEST 2 GROUPS ((a:Person)-[r:!MEETS]->{1,3}(b) WHERE a.name || b.name <> '') RETURN length(p) UNION ALL MATCH q = ANY (a)-->+(b) RETURN 1 AS x",
        "EXPLAIN MATCH (a)-[r:VISITS|MEETS]->(b) WHERE trim(LEADING 'x' FROM a.name) = $p RETURN a, valueType(r)",
        "MATCH (a) OPTIONAL MATCH (a)-[r]->(b) WHERE EXISTS { (b)<--(c) WHERE c.born > 3 } RETURN a {.name, n: COUNT { (a)--() }}, reduce(s = 0, x IN range(1, 3) | s + x)",
    ];

    private const int ChangesOfEachKitQuery = 20;

    /// <summary>Far more than any query here needs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly PropertyGraph Graph = GraphScript.Build(
        "CREATE (a:Person {name: 'x', born: 1})-[:VISITS]->(b:Person {name: 'y'})-[:VISITS {name: 1}]->(c:Place), (c)-[:MEETS]->(a), (a)-[:MEETS]->(a)");

    private static readonly Dictionary<string, object?> Parameters = new() { ["p"] = 1L };

    [Fact]
    public void Random_words_give_an_error_of_the_language_or_rows() =>
        Gen.OneOf(Words).List[0, 30].Select(words => string.Join(' ', words)).Sample(RunsOrFailsWell, iter: 30_000);

    [Fact]
    public void Changed_queries_give_an_error_of_the_language_or_rows() =>
        Changed(Seeds).Sample(RunsOrFailsWell, iter: 30_000);

    [Fact]
    public void Changed_queries_of_the_compatibility_kit_give_an_error_of_the_language_or_rows()
    {
        var steps = OpenCypherKit.ReadScenarios(OpenCypherKit.Require()).SelectMany(scenario => scenario.Steps);
        var queries = steps.Where(step => step.Sentence.StartsWith("executing", StringComparison.Ordinal)).Select(step => step.Text).Distinct().ToArray();
        Changed(queries).Sample(RunsOrFailsWell, iter: ChangesOfEachKitQuery * queries.Length);
    }

    [Fact]
    public void Random_characters_give_an_error_of_the_language_or_rows() =>
        Gen.Char.Array[0, 40].Select(characters => "RETURN " + new string(characters)).Sample(RunsOrFailsWell, iter: 20_000);

    [Theory]
    [InlineData("RETURN ", "(", "1", ")")]
    [InlineData("RETURN ", "[", "1", "]")]
    [InlineData("RETURN ", "{a: ", "1", "}")]
    [InlineData("RETURN ", "-", "1", "")]
    [InlineData("RETURN ", "NOT ", "true", "")]
    [InlineData("RETURN ", "1 + ", "1", "")]
    [InlineData("RETURN ", "(a {x: ", "1", "})--()")]
    [InlineData("RETURN ", "EXISTS { MATCH (a) WHERE ", "true", " }")]
    [InlineData("RETURN ", "CASE WHEN ", "true", " THEN 1 END")]
    [InlineData("RETURN x", "[0]", "", "")]
    [InlineData("MATCH (n:", "(", "A", ") RETURN n")]
    public void Deep_nesting_is_refused_or_done_but_never_overflows(string start, string open, string middle, string close)
    {
        var text = start + string.Concat(Enumerable.Repeat(open, 20_000)) + middle + string.Concat(Enumerable.Repeat(close, 20_000));
        RunsOrFailsWell(text);
    }

    private static Gen<string> Changed(string[] queries)
    {
        var change = Gen.Select(Gen.Int[0, 400], Gen.Int[0, 8], Gen.OneOf(Words));
        return Gen.Select(Gen.OneOf(queries), change.List[1, 4]).Select((query, changes) => changes.Aggregate(query, Change));
    }

    private static void RunsOrFailsWell(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var query = CypherQuery.Parse(text);
            var options = new CypherOptions { MaxHeldRows = 10_000 };
            var result = query.IsWriting ? Update(query, options, patience.Token) : query.Execute(Graph, options, Parameters, patience.Token);
            Assert.All(result.Rows.Take(100), row => Assert.Equal(result.Columns.Count, row.Count));
            Assert.All(result.Warnings, warning => Assert.InRange(warning.Offset, 0, text.Length));
        }
        catch (CypherException error)
        {
            Assert.InRange(error.Offset, 0, text.Length);
            Assert.False(string.IsNullOrEmpty(error.Detail));
            Assert.Contains('^', error.Excerpt);
        }
    }

    private static CypherResult Update(CypherQuery query, CypherOptions options, CancellationToken cancellationToken)
    {
        var update = query.Update(Graph, options, Parameters, cancellationToken);
        var changed = update.Changes.ApplyTo(Graph);
        Assert.All(changed.Edges, edge => Assert.True(changed.TryGetNode(edge.SourceId, out _) && changed.TryGetNode(edge.TargetId, out _)));
        return update.Result;
    }

    private static string Change(string text, (int Place, int Removed, string Inserted) change)
    {
        var place = change.Place % (text.Length + 1);
        var removed = Math.Min(change.Removed, text.Length - place);
        return text.Remove(place, removed).Insert(place, change.Removed % 2 == 0 ? $" {change.Inserted} " : "");
    }
}
