using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

public sealed class CypherQueryTests
{
    private static readonly PropertyGraph Visits = GraphScript.Build(
        "CREATE (w:Person {name: 'Wang Yi'})-[:VISITS {status: 'planned'}]->(r:Country {name: 'Russia'}), (w)-[:VISITS]->(:Country {name: 'Brazil'})");

    [Fact]
    public void Values_are_those_of_the_model()
    {
        var row = CypherQuery.Parse("MATCH p = (n:Person)-[r {status: 'planned'}]->() RETURN n, r, p, [1, 2.5], {b: null, a: date('2025-03-31')}")
            .Execute(Visits).Rows.Single();
        Assert.Equal("Wang Yi", Assert.IsType<Node>(row[0]).Name);
        Assert.Equal("VISITS", Assert.IsType<Edge>(row[1]).Type);
        Assert.Equal(["Wang Yi", "Russia"], Assert.IsType<CypherPath>(row[2]).Nodes.Select(node => node.Name));
        Assert.Equal([1L, 2.5], Assert.IsAssignableFrom<IReadOnlyList<object?>>(row[3]));
        var map = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(row[4]);
        Assert.Equal(["a", "b"], map.Keys);
        Assert.Equal(new DateOnly(2025, 3, 31), map["a"]);
    }

    [Fact]
    public void Parameters_are_taken_by_name()
    {
        var query = CypherQuery.Parse("MATCH (c:Country) WHERE c.name IN $names AND $limit > 0 RETURN c.name AS name");
        Assert.Equal(["limit", "names"], query.Parameters);
        var rows = query.Execute(Visits, new Dictionary<string, object?> { ["names"] = new[] { "Russia", "China" }, ["limit"] = 1 }).Rows;
        Assert.Equal("Russia", Assert.Single(Assert.Single(rows)));
    }

    [Fact]
    public void A_parameter_of_an_unknown_type_is_the_callers_mistake()
    {
        var query = CypherQuery.Parse("RETURN $x");
        var error = Assert.Throws<ArgumentException>(() => query.Execute(Visits, new Dictionary<string, object?> { ["x"] = new Version(1, 0) }));
        Assert.Equal("The value of x is a Version; Cypher has no such type.", error.Message);
    }

    [Fact]
    public void Rows_can_be_read_again_and_are_worked_out_while_they_are_read()
    {
        var rows = CypherQuery.Parse("UNWIND range(1, 1000000) AS x RETURN 10 / (x - 3)").Execute(Visits).Rows;
        Assert.Equal([-5L, -10L], rows.Take(2).Select(row => row[0]));
        Assert.Equal(2, rows.Take(2).Count());
        Assert.Throws<CypherException>(() => rows.Take(3).Count());
    }

    [Fact]
    public void A_cancelled_query_stops()
    {
        using var source = new CancellationTokenSource();
        var rows = CypherQuery.Parse("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN x + y")
            .Execute(Visits, cancellationToken: source.Token).Rows;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in rows)
            {
                source.Cancel();
            }
        });
    }

    [Fact]
    public void More_rows_than_allowed_end_the_query()
    {
        var query = CypherQuery.Parse("UNWIND range(1, 10) AS x RETURN x");
        var rows = query.Execute(Visits, new CypherOptions { MaxRows = 3 }).Rows;
        var error = Assert.Throws<CypherException>(() => rows.Count());
        Assert.Equal(CypherErrorKind.ResourceExhausted, error.Kind);
        Assert.Equal("The result has more than 3 rows; add LIMIT, or raise the limit.", error.Message);
    }

    [Theory]
    [InlineData("UNWIND range(1, 60) AS x RETURN x ORDER BY x")]
    [InlineData("UNWIND range(1, 60) AS x RETURN DISTINCT x")]
    [InlineData("UNWIND range(1, 60) AS x RETURN collect(x)")]
    [InlineData("UNWIND range(1, 60) AS x RETURN x, count(*)")]
    [InlineData("RETURN range(1, 1000000000)")]
    [InlineData("RETURN reduce(l = [1], x IN range(1, 50) | l + l)")]
    [InlineData("RETURN reduce(s = 'a', x IN range(1, 50) | s + s)")]
    [InlineData("RETURN reduce(s = 'a', x IN range(1, 50) | replace(s, 'a', 'aa'))")]
    [InlineData("RETURN size(COLLECT { UNWIND range(1, 50) AS x UNWIND range(1, 50) AS y RETURN x })")]
    public void More_held_rows_than_allowed_end_the_query(string text)
    {
        var rows = CypherQuery.Parse(text).Execute(Visits, new CypherOptions { MaxHeldRows = 59 }).Rows;
        Assert.Equal(CypherErrorKind.ResourceExhausted, Assert.Throws<CypherException>(() => rows.Count()).Kind);
    }

    [Fact]
    public void What_a_subquery_held_is_given_back_with_its_row()
    {
        var rows = CypherQuery.Parse("UNWIND range(1, 50) AS x RETURN COUNT { UNWIND range(1, 50) AS y WITH DISTINCT y RETURN collect(y) }")
            .Execute(Visits, new CypherOptions { MaxHeldRows = 120 }).Rows;
        Assert.All(rows, row => Assert.Equal(1L, row[0]));
    }

    [Fact]
    public void The_best_rows_are_found_without_holding_the_others()
    {
        var rows = CypherQuery.Parse("UNWIND range(1, 10000) AS x RETURN x ORDER BY x DESC LIMIT 3")
            .Execute(Visits, new CypherOptions { MaxHeldRows = 10010 }).Rows;
        Assert.Equal([10000L, 9999L, 9998L], rows.Select(row => row[0]));
    }

    [Fact]
    public void Random_numbers_repeat_with_their_seed()
    {
        var query = CypherQuery.Parse("RETURN rand()");
        var options = new CypherOptions { RandomSeed = 7 };
        Assert.Equal(query.Execute(Visits, options).Rows.Single(), query.Execute(Visits, options).Rows.Single());
        Assert.NotEqual(query.Execute(Visits, options).Rows.Single(), query.Execute(Visits, new CypherOptions { RandomSeed = 8 }).Rows.Single());
    }

    [Fact]
    public void Identifiers_can_be_hidden()
    {
        var query = CypherQuery.Parse("MATCH (n:Person) RETURN n.id IS NULL, keys(n)");
        Assert.Equal([false, new object?[] { "id", "name" }], query.Execute(Visits).Rows.Single());
        Assert.Equal([true, new object?[] { "name" }], query.Execute(Visits, new CypherOptions { ExposeIdentifiers = false }).Rows.Single());
    }

    [Fact]
    public void Values_have_a_text()
    {
        var row = CypherQuery.Parse("MATCH p = (n:Person)-[r {status: 'planned'}]->() RETURN p, [1.0, 'it\\'s', null, true], {a: 1e10}").Execute(Visits).Rows.Single();
        Assert.Equal("(:Person {name: 'Wang Yi'})-[:VISITS {status: 'planned'}]->(:Country {name: 'Russia'})", CypherFormat.ToText(row[0]));
        Assert.Equal("[1.0, 'it\\'s', null, true]", CypherFormat.ToText(row[1]));
        Assert.Equal("{a: 1.0E10}", CypherFormat.ToText(row[2]));
    }
}
