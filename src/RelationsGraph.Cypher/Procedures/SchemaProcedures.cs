using System.Collections.Immutable;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Procedures;

/// <summary>The procedures that tell what a graph is made of, with the names and columns that they have in Neo4j.</summary>
internal static class SchemaProcedures
{
    private const CypherFieldType Text = CypherFieldType.String;
    private const CypherFieldType List = CypherFieldType.List;

    public static IEnumerable<CypherProcedure> All =>
    [
        OfNames("db.labels", "label", static graph => graph.Labels),
        OfNames("db.relationshipTypes", "relationshipType", static graph => graph.Types),
        OfNames("db.propertyKeys", "propertyKey", static graph => GraphIndex.Of(graph).PropertyNames),
        New(
            "db.schema.nodeTypeProperties",
            [new("nodeType", Text), new("nodeLabels", List), new("propertyName", Text), new("propertyTypes", List), new("mandatory", CypherFieldType.Boolean)],
            ListNodeProperties),
        New(
            "db.schema.relTypeProperties",
            [new("relType", Text), new("propertyName", Text), new("propertyTypes", List), new("mandatory", CypherFieldType.Boolean)],
            ListEdgeProperties),
        New("db.schema.visualization", [new("nodes", List), new("relationships", List)], Visualize),
    ];

    private static CypherProcedure OfNames(string name, string output, Func<PropertyGraph, IEnumerable<string>> names) =>
        New(name, [new(output, Text)], graph => names(graph).Select(found => new object?[] { found }));

    private static CypherProcedure New(
        string name, ImmutableArray<CypherField> outputs, Func<PropertyGraph, IEnumerable<IReadOnlyList<object?>>> rows) =>
        new(name, [], outputs, (graph, _) => rows(graph));

    private static IEnumerable<IReadOnlyList<object?>> ListNodeProperties(PropertyGraph graph) =>
        from kind in graph.Nodes.GroupBy(node => string.Concat(node.Labels.Select(Quote)), node => node)
        orderby kind.Key
        let labels = kind.First().Labels.ToArray()
        from property in ListProperties(kind.Select(node => node.Properties))
        select (IReadOnlyList<object?>)[kind.Key, labels, property.Name, property.Types, property.IsInAll];

    private static IEnumerable<IReadOnlyList<object?>> ListEdgeProperties(PropertyGraph graph) =>
        from type in graph.Types
        from property in ListProperties(graph.EdgesOfType(type).Select(edge => graph.Edges[edge].Properties))
        select (IReadOnlyList<object?>)[Quote(type), property.Name, property.Types, property.IsInAll];

    // What has no property at all still has its row, as in Neo4j
    private static IEnumerable<(string? Name, string[]? Types, bool IsInAll)> ListProperties(IEnumerable<PropertyMap> owners)
    {
        var types = new SortedDictionary<string, (SortedSet<string> Types, int Count)>(StringComparer.Ordinal);
        var total = 0;
        foreach (var owner in owners)
        {
            total++;
            foreach (var (name, value) in owner)
            {
                var (known, count) = types.TryGetValue(name, out var before) ? before : (new SortedSet<string>(StringComparer.Ordinal), 0);
                known.Add(Value.OfProperty(value).TypeName);
                types[name] = (known, count + 1);
            }
        }

        return types.Count == 0
            ? [(null, null, false)]
            : types.Select(pair => ((string?)pair.Key, (string[]?)[.. pair.Value.Types], pair.Value.Count == total));
    }

    // Labels stand for nodes and pairs of labels for relationships: maps, for a node or relationship of the result would have to be in the graph
    private static IEnumerable<IReadOnlyList<object?>> Visualize(PropertyGraph graph)
    {
        var nodes = graph.Labels.Select(label => MapOf(("name", label), ("count", (long)graph.NodesWithLabel(label).Length)));
        var edges = from edge in Enumerable.Range(0, graph.Edges.Length)
                    from source in graph.Nodes[graph.SourceOf(edge)].Labels
                    from target in graph.Nodes[graph.TargetOf(edge)].Labels
                    group edge by (Type: graph.Edges[edge].Type, Source: source, Target: target) into kind
                    orderby kind.Key.Type, kind.Key.Source, kind.Key.Target
                    select MapOf(("type", kind.Key.Type), ("from", kind.Key.Source), ("to", kind.Key.Target), ("count", kind.LongCount()));
        return [[nodes.ToArray(), edges.ToArray()]];
    }

    private static Dictionary<string, object?> MapOf(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static string Quote(string name) => $":`{name}`";
}
