using RelationsGraph.Bolt.Values;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Turns what a server answers into the values that queries have everywhere.</summary>
/// <remarks>
/// A relationship comes without its ends. Where the row holds the nodes too, they are named by their identifier, else by the server's own.
/// </remarks>
internal sealed class QueryValue
{
    private readonly Dictionary<string, string> _idsByElement = new(StringComparer.Ordinal);

    /// <summary>The values of a row.</summary>
    public static object?[] OfRow(IReadOnlyList<object?> row)
    {
        var reader = new QueryValue();
        foreach (var value in row)
        {
            reader.FindNodes(value);
        }

        return [.. row.Select(reader.Of)];
    }

    private void FindNodes(object? value)
    {
        switch (value)
        {
            case BoltNode node:
                _idsByElement[node.ElementId] = IdOf(node);
                break;
            case BoltPath path:
                FindNodes(path.Nodes);
                break;
            case IReadOnlyDictionary<string, object?> map:
                FindNodes(map.Values.ToList());
                break;
            case IReadOnlyList<object?> list:
                foreach (var item in list)
                {
                    FindNodes(item);
                }

                break;
        }
    }

    private object? Of(object? value) => value switch
    {
        null or bool or long or double or string or DateOnly => value,
        BoltNode node => OfNode(node),
        BoltRelationship relationship => OfRelationship(relationship),
        BoltPath path => new CypherPath([.. path.Nodes.Select(OfNode)], [.. path.Relationships.Select(OfRelationship)]),
        byte[] bytes => Convert.ToBase64String(bytes),
        IReadOnlyDictionary<string, object?> map => new SortedDictionary<string, object?>(
            map.ToDictionary(pair => pair.Key, pair => Of(pair.Value), StringComparer.Ordinal), StringComparer.Ordinal),
        IReadOnlyList<object?> list => list.Select(Of).ToList(),
        _ => TemporalValue.FromServer(value),
    };

    private static Node OfNode(BoltNode node) =>
        new(IdOf(node), node.Labels, NativeProperties.ToProperties(node.Properties, PropertyKeys.Id));

    private Edge OfRelationship(BoltRelationship relationship)
    {
        var source = _idsByElement.GetValueOrDefault(relationship.StartElementId, relationship.StartElementId);
        var target = _idsByElement.GetValueOrDefault(relationship.EndElementId, relationship.EndElementId);
        var key = relationship.Properties.GetValueOrDefault(PropertyKeys.Key) as string
            ?? EdgeKey.ForState(source, relationship.Type, target, relationship.ElementId);
        var edge = EdgeState.Read(
            new EdgePlace(relationship.Type, source, target, key),
            relationship.Properties.GetValueOrDefault(PropertyKeys.Articles),
            relationship.Properties.GetValueOrDefault(PropertyKeys.Told),
            relationship.Properties.GetValueOrDefault(PropertyKeys.Edited),
            relationship.Properties).Merge();
        return edge.Confirming(relationship.Properties.GetValueOrDefault(PropertyNames.Confirms) as string);
    }

    private static string IdOf(BoltNode node) => node.Properties.GetValueOrDefault(PropertyKeys.Id) as string ?? node.ElementId;
}
