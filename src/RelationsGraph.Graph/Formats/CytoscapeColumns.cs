using System.Collections.Immutable;

namespace RelationsGraph.Graph.Formats;

/// <summary>The columns by which Cytoscape names nodes and edges; without them it shows identifiers and <c>-</c>.</summary>
internal static class CytoscapeColumns
{
    public static ImmutableArray<AttributeColumn<Node>> AddTo(ImmutableArray<AttributeColumn<Node>> columns) =>
        [.. columns.Where(column => column.Name != "name"), Text<Node>("name", node => node.Name), Text<Node>("shared name", node => node.Name)];

    public static ImmutableArray<AttributeColumn<Edge>> AddTo(ImmutableArray<AttributeColumn<Edge>> columns) =>
        [.. columns.Where(column => column.Name != "name"), Text<Edge>("name", NameOf), Text<Edge>("shared name", NameOf), Text<Edge>("shared interaction", edge => edge.Type)];

    // What Cytoscape itself calls an edge
    private static string NameOf(Edge edge) => $"{edge.SourceId} ({edge.Type}) {edge.TargetId}";

    private static AttributeColumn<T> Text<T>(string name, Func<T, string> value) => new(name, AttributeType.Text, value);
}
