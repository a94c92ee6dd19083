namespace RelationsGraph.Tests.Storage;

/// <summary>Queries that change, make and delete what <see cref="StoredArticles"/> tell, and each other's doing.</summary>
internal static class WritingQueries
{
    public static string[] All { get; } =
    [
        "MATCH (p:Person {name: 'Name 1'}) SET p.reviewed = true, p.wikidata = 'Q1'",
        "MATCH (p:Person {name: 'Name 1'}) SET p.reviewed = null, p.seen = localtime('10:00')",
        "MATCH (p:Person {name: 'Name 2'}) REMOVE p.aliases SET p:Topic",
        "MATCH (p:Topic {name: 'Name 2'}) REMOVE p:Topic",
        "MATCH ()-[r:VISITS]->() SET r.negated = false, r.confidence = 1.0",
        "MATCH ()-[r:VISITS]->() SET r.negated = false REMOVE r.confidence, r.start",
        "MATCH (p:Person {name: 'Name 3'}) DETACH DELETE p",
        "MATCH (p:Person {name: 'Name 3'}) SET p.again = true, p.name = 'Third'",
        "MERGE (p:Entity:Person {name: 'New Name'}) ON MATCH SET p.again = true",
        "MATCH (a:Person {name: 'Name 4'}), (b:Person {name: 'Name 3'}) MERGE (a)-[r:VISITS {status: 'happened', negated: false, start: date('2025-03-28'), end: date('2025-03-28')}]->(b)",
        "MATCH ()-[r:VISITS {status: 'planned'}]->() WITH r ORDER BY r.key LIMIT 1 DELETE r",
        "MERGE (t:Entity:Topic {name: 'Talks'}) WITH t MATCH (p:Person {name: 'Name 5'}) MERGE (t)-[:CONCERNS]->(p)",
        "MATCH (t:Topic {name: 'Talks'}) DETACH DELETE t",
    ];
}
