namespace RelationsGraph.Benchmarks.Queries;

/// <summary>The questions that are measured.</summary>
internal static class QueryWorks
{
    public static IReadOnlyList<QueryWork> All { get; } =
    [
        new("look up a node by name", "MATCH (n:Person {name: 'name 4241'}) RETURN count(n)", Loops.LookUp),
        new("names from one to another", "MATCH (n:Person) WHERE n.name >= 'name 42' AND n.name < 'name 43' RETURN count(n)", Loops.NamesBetween),
        new("names with a beginning", "MATCH (n:Person) WHERE n.name STARTS WITH 'name 42' RETURN count(n)", Loops.NamesWithBeginning),
        new(
            "one hop, filtered",
            "MATCH (p:Person)-[r:VISITS]->(o:Organization) WHERE r.status = 'planned' RETURN count(*)",
            Loops.OneHop),
        new(
            "two hops",
            "MATCH (a:Country)-[:MEETS]-(b)-[:MEETS]-(c) RETURN count(*)",
            Loops.TwoHops),
        new(
            "three hops, filtered",
            "MATCH (a:Organization)-[r:MEETS]->(b)-[:VISITS]->(c)<-[:SUPPORTS]-(d:Person) WHERE r.status = 'planned' RETURN count(*)",
            Loops.ThreeHops),
        new(
            "walks of one to three edges",
            "MATCH (a:Country)-[*1..3]->(b) RETURN count(*)",
            Loops.Walks),
        new(
            "200 shortest paths",
            "MATCH (a {id: 'n000042'}), (b:Country) MATCH p = shortestPath((a)-[*]->(b)) RETURN sum(length(p))",
            Loops.ShortestPaths),
        new("group by type", "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n", Loops.GroupByType) { CountsRows = true },
        new("group by property", "MATCH ()-[r]->() RETURN r.status AS status, avg(r.count) AS mean", Loops.GroupByStatus) { CountsRows = true },
        new(
            "top ten",
            "MATCH (n:Person) RETURN n.name AS name ORDER BY name DESC LIMIT 10",
            Loops.Top) { CountsRows = true },
        new(
            "optional match",
            "MATCH (o:Organization) OPTIONAL MATCH (o)<-[r:VISITS]-(p:Person) WHERE r.status = 'planned' RETURN count(*)",
            Loops.OptionalMatch),
        new(
            "merge of ten thousand",
            "UNWIND range(1, 10000) AS i MERGE (n:Person {name: 'name ' + toString(20 * i)}) RETURN count(n)",
            Loops.Merge),
        new(
            "rows with properties",
            "MATCH (p:Person)-[r:VISITS]->(c) RETURN p.name, r.status, r.start, c.name",
            Loops.Rows) { CountsRows = true },
    ];
}
