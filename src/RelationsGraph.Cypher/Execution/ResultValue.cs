using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Turns values of the engine into those that users see.</summary>
internal static class ResultValue
{
    public static object? Of(in Value value, PropertyGraph graph) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float => value.AsFloat,
        ValueKind.String => value.AsString,
        ValueKind.Date => value.AsDate,
        >= ValueKind.DateTime and <= ValueKind.Duration => value.AsTemporal,
        ValueKind.Node => graph.Nodes[value.AsPosition],
        ValueKind.Edge => graph.Edges[value.AsPosition],
        ValueKind.List => Array.ConvertAll(value.AsList.Items, item => Of(item, graph)),
        ValueKind.Map => OfMap(value.AsMap, graph),
        _ => OfPath(value.AsPath, graph),
    };

    private static SortedDictionary<string, object?> OfMap(MapValue map, PropertyGraph graph)
    {
        var result = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            result.Add(key, Of(value, graph));
        }

        return result;
    }

    private static CypherPath OfPath(PathValue path, PropertyGraph graph) =>
        new([.. path.Nodes.Select(node => graph.Nodes[node])], [.. path.Edges.Select(edge => graph.Edges[edge])]);
}
