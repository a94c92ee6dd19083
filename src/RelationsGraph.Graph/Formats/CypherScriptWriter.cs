namespace RelationsGraph.Graph.Formats;

/// <summary>Writes a Cypher script that loads the graph into Neo4j 5 or later, with <c>cypher-shell</c> or in the browser.</summary>
/// <remarks>
/// First the constraints of the vocabulary, then the nodes, then the edges, in statements of up to 500 rows. Nodes are merged by
/// <c>id</c>, edges by <c>key</c>, so the script may be run again, or after another, and gives the same graph. Every node gets the
/// label <c>Entity</c>, which carries the constraint that makes merging fast. <c>record</c> holds every telling of an edge as JSON.
/// </remarks>
internal sealed class CypherScriptWriter(string constraints)
{
    private const int BatchSize = 500;
    private static readonly string[] NodeNames = ["id"];
    private static readonly string[] EdgeNames = ["key", GraphRecord.ColumnName];

    public async Task WriteAsync(IGraphSource source, TextWriter writer, CancellationToken cancellationToken)
    {
        using var chunks = new TextChunks(writer);
        chunks.Writer.WriteLine(constraints.ReplaceLineEndings("\n").TrimEnd('\n'));
        var nodes = new CypherBatches(chunks.Writer, BatchSize);
        await foreach (var node in source.ReadNodesAsync(cancellationToken))
        {
            nodes.Add(NodeRow(node), $"MERGE (n:Entity {{id: row.id}})\nSET {Labels(node)}n += row.properties;");
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        nodes.WriteRest();
        var edges = new CypherBatches(chunks.Writer, BatchSize);
        await foreach (var edge in source.ReadEdgesAsync(cancellationToken))
        {
            edges.Add(EdgeRow(edge), $$"""
                MATCH (a:Entity {id: row.source})
                MATCH (b:Entity {id: row.target})
                MERGE (a)-[r:{{CypherText.Name(edge.Type)}} {key: row.key}]->(b)
                SET r += row.properties;
                """);
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        edges.WriteRest();
        await chunks.WriteAsync(cancellationToken);
    }

    private static string Labels(Node node) =>
        string.Concat(node.Labels.Where(label => label != Node.EntityLabel).Select(label => $"n:{CypherText.Name(label)}, "));

    private static string NodeRow(Node node) =>
        $"{{id: {CypherText.Literal(node.Id)}, properties: {Map(node.Properties, NodeNames)}}}";

    private static string EdgeRow(Edge edge)
    {
        var record = $"{GraphRecord.ColumnName}: {CypherText.Literal(GraphRecord.ToJson(edge))}";
        return $"{{source: {CypherText.Literal(edge.SourceId)}, target: {CypherText.Literal(edge.TargetId)}, "
            + $"key: {CypherText.Literal(edge.Key)}, properties: {Map(edge.Properties, EdgeNames, record)}}}";
    }

    private static string Map(PropertyMap properties, string[] taken, params ReadOnlySpan<string> more)
    {
        var names = new UniqueNames(taken);
        var entries = properties.Select(pair => $"{CypherText.Name(names.Add(pair.Key))}: {CypherText.Literal(pair.Value)}");
        return "{" + string.Join(", ", [.. entries, .. more]) + "}";
    }
}
