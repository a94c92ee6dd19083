using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Turns values of the engine into those that users see.</summary>
internal static class ResultValue
{
    public static object? Of(in Value value, QueryGraph graph) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float => value.AsFloat,
        ValueKind.String => value.AsString,
        ValueKind.Date => value.AsDate,
        >= ValueKind.DateTime and <= ValueKind.Duration => value.AsTemporal,
        ValueKind.Node => graph.NodeAt(value.AsPosition),
        ValueKind.Edge => graph.EdgeAt(value.AsPosition),
        ValueKind.List => Array.ConvertAll(value.AsList.Items, item => Of(item, graph)),
        ValueKind.Map => OfMap(value.AsMap, graph),
        _ => OfPath(value.AsPath, graph),
    };

    private static SortedDictionary<string, object?> OfMap(MapValue map, QueryGraph graph)
    {
        var result = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            result.Add(key, Of(value, graph));
        }

        return result;
    }

    private static CypherPath OfPath(PathValue path, QueryGraph graph) =>
        new([.. path.Nodes.Select(graph.NodeAt)], [.. path.Edges.Select(graph.EdgeAt)]);
}
