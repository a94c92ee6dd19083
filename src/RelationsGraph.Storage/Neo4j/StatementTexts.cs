using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The statements that write. The only text in them that is not written here are names of the vocabulary, in back-ticks.</summary>
/// <remarks>
/// What is added must be of the vocabulary; what is changed or removed was added so. Rows come sorted by identifier, so that loaders at work
/// at once lock nodes in the same order. Setting and removing <c>_found</c> takes the lock of a node before the books of it are read, so
/// that nobody else's entry is lost.
/// </remarks>
internal sealed class StatementTexts(GraphSchema schema, string location)
{
    // Values that WITH works out keep the planner from finding one end only and looking through all relationships of it: thousands, of a country
    private const string MatchEnds = """
        MATCH (a:Entity {id: row.source})
        MATCH (b:Entity {id: row.target})
        """;

    /// <summary>Rows: <c>id, digest</c>. Gives the digests of those that are articles of the store, and the contribution where the digest is another.</summary>
    public const string LookAtArticles = """
        UNWIND $rows AS row
        MATCH (n:Entity {id: row.id}) WHERE n._digest IS NOT NULL
        RETURN n.id, n._digest, CASE WHEN n._digest = row.digest THEN null ELSE n._contribution END
        """;

    /// <summary>Rows: identifiers. Locks the nodes and gives their books.</summary>
    public const string LockNodes = """
        UNWIND $rows AS id
        MATCH (n:Entity {id: id})
        SET n._found = true
        REMOVE n._found
        RETURN n.id, n._statements, n._supports, labels(n), CASE WHEN n._statements IS NULL THEN properties(n) END, n._digest, n._contribution
        """;

    /// <summary>Rows: identifiers of nodes that no article speaks of any more. What others joined them with holds them.</summary>
    public const string RemoveNodes = """
        UNWIND $rows AS id
        MATCH (n:Entity {id: id}) WHERE NOT (n)--()
        DELETE n
        """;

    /// <summary>Rows: identifiers. Takes the books from nodes that only what others wrote holds.</summary>
    public const string ReleaseNodes = """
        UNWIND $rows AS id
        MATCH (n:Entity {id: id})
        REMOVE n._statements, n._supports, n._record, n._digest, n._contribution
        """;

    /// <summary>Rows: identifiers. Locks the nodes, and gives them as they are.</summary>
    public const string LookAtNodes = """
        UNWIND $rows AS id
        MATCH (n:Entity {id: id})
        SET n._found = true
        REMOVE n._found
        RETURN n.id, labels(n), n {.*, _statements: null, _supports: null, _contribution: null}
        """;

    /// <summary>Rows: identifiers. Removes nodes, with all relationships that they have.</summary>
    public const string DeleteNodes = """
        UNWIND $rows AS id
        MATCH (n:Entity {id: id})
        DETACH DELETE n
        """;

    /// <summary>Rows: <c>id, properties</c>. Makes the nodes; locks those that are there and gives their books.</summary>
    public string AddNodes(IEnumerable<string> labels) => $$"""
        UNWIND $rows AS row
        MERGE (n:Entity {id: row.id})
        ON CREATE SET {{Labels(labels.Select(KnownLabel))}}n += row.properties
        ON MATCH SET n._found = true
        WITH n WHERE n._found
        REMOVE n._found
        RETURN n.id, n._statements, n._supports, labels(n), CASE WHEN n._statements IS NULL THEN properties(n) END, n._digest, n._contribution
        """;

    /// <summary>Rows: <c>id, properties</c>. Changes nodes that are there.</summary>
    public static string UpdateNodes(LabelChange labels) => $$"""
        UNWIND $rows AS row
        MATCH (n:Entity {id: row.id})
        SET {{Labels(labels.Added)}}n += row.properties
        {{string.Join('\n', Names(labels.Removed).Select(label => $"REMOVE n:{label}"))}}
        """;

    /// <summary>Rows: <c>id, properties</c>. Changes nodes as a query did elsewhere.</summary>
    public string EditNodes(LabelChange labels) => UpdateNodes(labels with { Added = [.. labels.Added.Select(KnownLabel)] });

    /// <summary>Rows: <c>source, target</c>. Gives the relationships of a type that others wrote without a key.</summary>
    public static string LookAtWrittenEdges(string type) => $$"""
        UNWIND $rows AS row
        {{MatchEnds}}
        WITH DISTINCT a, b
        MATCH (a)-[r:{{CypherText.Name(type)}}]->(b) WHERE r.key IS NULL
        RETURN a.id, b.id, null, r
        """;

    /// <summary>Rows: <c>source, target, key</c>. Gives the books of relationships of a type.</summary>
    public static string LookAtEdges(string type) => $$"""
        UNWIND $rows AS row
        {{MatchEnds}}
        WITH a, b, row.key AS key
        MATCH (a)-[r:{{CypherText.Name(type)}} {key: key}]->(b)
        RETURN a.id, b.id, key, r._articles, r._told, r._edited, CASE WHEN r._told IS NULL THEN properties(r) END
        """;

    /// <summary>Rows: <c>source, target, key, properties</c>. Makes the relationships, and gives the books of those that are there.</summary>
    public string AddEdges(string type) => $$"""
        UNWIND $rows AS row
        MATCH (a:Entity {id: row.source})
        MATCH (b:Entity {id: row.target})
        MERGE (a)-[r:{{CypherText.Name(KnownType(type))}} {key: row.key}]->(b)
        ON CREATE SET r += row.properties
        ON MATCH SET r._found = true
        WITH r, row WHERE r._found
        REMOVE r._found
        RETURN row.source, row.target, row.key, r._articles, r._told, r._edited, CASE WHEN r._told IS NULL THEN properties(r) END
        """;

    /// <summary>Rows: <c>source, target, key, properties</c>. Changes relationships that are there.</summary>
    public static string UpdateEdges(string type) => $$"""
        UNWIND $rows AS row
        {{MatchEnds}}
        WITH a, b, row.key AS key, row.properties AS properties
        MATCH (a)-[r:{{CypherText.Name(type)}} {key: key}]->(b)
        SET r += properties
        """;

    /// <summary>Rows: <c>source, target, key</c>. Removes relationships.</summary>
    public static string RemoveEdges(string type) => $$"""
        UNWIND $rows AS row
        {{MatchEnds}}
        WITH a, b, row.key AS key
        MATCH (a)-[r:{{CypherText.Name(type)}} {key: key}]->(b)
        DELETE r
        """;

    /// <summary>
    /// Rows: <c>source, target, start, end</c> of events that came or went. Says anew which plan each report of those days confirms, by the
    /// rule of <see cref="Confirmations"/>.
    /// </summary>
    public static string Confirm(string type) => $$"""
        UNWIND $rows AS row
        {{MatchEnds}}
        WITH a, b, row.start AS firstDay, row.end AS lastDay
        MATCH (a)-[report:{{CypherText.Name(type)}}]->(b)
        WHERE report.status = '{{EventStatus.Happened}}' AND NOT coalesce(report.negated, false) AND report.start <= lastDay AND firstDay <= report.end
        WITH DISTINCT a, b, report
        OPTIONAL MATCH (a)-[plan:{{CypherText.Name(type)}}]->(b)
        WHERE plan.status = '{{EventStatus.Planned}}' AND NOT coalesce(plan.negated, false) AND plan.start <= report.end AND report.start <= plan.end
        WITH report, plan ORDER BY plan.start, plan.key
        WITH report, head(collect(plan.key)) AS confirms
        SET report.confirms = confirms
        """;

    private static string Labels(IEnumerable<string> labels) => string.Concat(Names(labels).Select(label => $"n:{label}, "));

    private static IEnumerable<string> Names(IEnumerable<string> labels) => labels.Where(label => label != Node.EntityLabel).Select(CypherText.Name);

    private string KnownType(string type) => schema.TryGetRelationType(type, out _) ? type : throw Unknown("relation type", type);

    private string KnownLabel(string label) => label == Node.EntityLabel || schema.TryGetNodeLabel(label, out _) ? label : throw Unknown("node label", label);

    private GraphStoreException Unknown(string what, string name) =>
        new(location, $"the vocabulary has no {what} '{name}'; --schema names the folder of another vocabulary.");
}
