using CsCheck;
using RelationsGraph.Cypher;

namespace RelationsGraph.Tests.Cypher;

/// <summary>What a query reads of its own writes is what another query reads of the graph that they make.</summary>
public sealed class CypherWriteReferenceTests
{
    private static readonly CypherOptions Options = new() { ExposeIdentifiers = false };

    private static readonly string[] Writes =
    [
        "MATCH (a:A) SET a:B",
        "MATCH (a:B) REMOVE a:B",
        "MATCH (a) WHERE a.x = 1 SET a.x = 2",
        "MATCH (a) WHERE a.x = 0 SET a.x = null",
        "MATCH (a)-[r:R]->(b) DELETE r",
        "MATCH (a {x: 2}) DETACH DELETE a",
        "MATCH (a:A), (b:B) CREATE (a)-[:R]->(b)",
        "MATCH (a) CREATE (a)-[:NEW {x: a.x}]->(:A:C {x: a.x})",
        "MERGE (a:A {x: 1}) MERGE (b:B {x: 3}) MERGE (a)-[:S]->(b)",
        "MATCH (a)-[r]->(b) SET r.x = a.x",
        "MATCH (a) WITH a ORDER BY a.x, labels(a) LIMIT 1 CREATE (a)-[:S]->(a)",
        "MATCH (a:A) FOREACH (x IN [1, 2] | MERGE (c:C {x: x}) MERGE (a)<-[:S]-(c))",
        "MATCH (a:C) CALL (a) { MATCH (a)-[r:NEW]-() DELETE r }",
    ];

    private static readonly string[] Reads =
    [
        "MATCH (n) RETURN labels(n) AS a, n.x AS b",
        "MATCH (n:A) RETURN n.x AS a",
        "MATCH (n:B {x: 2}) RETURN n.x AS a, labels(n) AS b",
        "MATCH (n {x: 1}) RETURN labels(n) AS a",
        "MATCH (n) WHERE n.x IN [1, 2] AND n:C RETURN n.x AS a",
        "MATCH (a)-[:R]->(b) RETURN a.x AS a, b.x AS b",
        "MATCH (a)-[r:NEW]->(b:A) RETURN r.x AS a, b.x AS b",
        "MATCH (a:A)-[r]-(b) RETURN a.x AS a, type(r) AS b, b.x AS c",
        "MATCH p = (a:A)-[*1..3]->(b) RETURN a.x AS a, b.x AS b, length(p) AS c",
        "MATCH (a:A), (b:B) RETURN length(shortestPath((a)-[*]-(b))) AS a",
        "MATCH (n) RETURN COUNT { (n)--() } AS a, n.x AS b",
        "MATCH ()-[r]->() RETURN type(r) AS a, r.x AS b, keys(r) AS c",
        "MATCH (a)-[r]->(b)-[s]->(c) RETURN a.x AS a, type(r) AS b, b.x AS c, type(s) AS d, c.x AS e",
        "CALL db.labels() YIELD label RETURN label AS a",
        "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS a",
    ];

    private static readonly Gen<string> Graphs =
        from nodes in Gen.Select(Gen.OneOf(":A", ":B", ":A:B", ":C", ""), Gen.Int[0, 3]).Array[1, 4]
        from edges in Gen.Select(Gen.Int[0, 3], Gen.OneOf("R", "S"), Gen.Int[0, 3]).Array[0, 4]
        select "CREATE " + string.Join(", ", nodes.Select((node, i) => $"(n{i}{node.Item1} {{x: {node.Item2}}})")
            .Concat(edges.Select(edge => $"(n{edge.Item1 % nodes.Length})-[:{edge.Item2}]->(n{edge.Item3 % nodes.Length})")));

    [Fact]
    public void A_query_reads_its_own_writes() =>
        Gen.Select(Graphs, Gen.OneOf(Writes).Array[1, 2], Gen.OneOf(Reads)).Sample(
            (script, writes, read) =>
            {
                var graph = GraphScript.Build(script);
                var together = string.Join(" WITH count(*) AS done ", writes.Append(read));
                var after = writes.Aggregate(graph, (changed, write) => GraphScript.Run(write, changed));
                Assert.Equal(RowsOf(CypherQuery.Parse(read).Execute(after, Options)), RowsOf(CypherQuery.Parse(together).Update(graph, Options).Result));
            },
            iter: 2000);

    private static IEnumerable<string> RowsOf(CypherResult result) =>
        result.Rows.Select(row => string.Join(" | ", row.Select(value => CanonicalValue.Of(value)))).Order(StringComparer.Ordinal);
}
