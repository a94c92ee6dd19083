using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Functions of nodes, relationships, paths and maps.</summary>
internal static class GraphFunctions
{
    private const StaticType Element = StaticType.Node | StaticType.Edge;
    private const StaticType Text = StaticType.String | StaticType.Null;

    public static IEnumerable<Function> All =>
    [
        new("type", [StaticType.Edge], Text, static (site, args) => Value.Of(site.Context.Graph.TypeNameOf(args[0].AsPosition))),
        new("labels", [StaticType.Node], StaticType.List | StaticType.Null, Labels),
        new("properties", [Element | StaticType.Map], StaticType.Map | StaticType.Null, static (site, args) =>
            Value.Of(site.Context.PropertiesOf(args[0], site.Call.Span))),
        new("keys", [Element | StaticType.Map], StaticType.List | StaticType.Null, Keys),
        new("id", [Element], StaticType.Integer | StaticType.Null, static (_, args) => Value.Of((long)args[0].AsPosition)),
        new("elementId", [Element], Text, ElementId),
        new("startNode", [StaticType.Edge], StaticType.Node | StaticType.Null, static (site, args) =>
            Value.OfNode(site.Context.Graph.SourceOf(args[0].AsPosition))),
        new("endNode", [StaticType.Edge], StaticType.Node | StaticType.Null, static (site, args) =>
            Value.OfNode(site.Context.Graph.TargetOf(args[0].AsPosition))),
        new("nodes", [StaticType.Path], StaticType.List | StaticType.Null, static (_, args) =>
            Value.Of(new ListValue([.. args[0].AsPath.Nodes.Select(Value.OfNode)]))),
        new("relationships", [StaticType.Path], StaticType.List | StaticType.Null, static (_, args) =>
            Value.Of(new ListValue([.. args[0].AsPath.Edges.Select(Value.OfEdge)]))),
        new("length", [StaticType.Path], StaticType.Integer | StaticType.Null, static (_, args) =>
            Value.Of((long)args[0].AsPath.Edges.Length)),
        new("randomUUID", [], StaticType.String, static (site, _) => Value.Of(NewRandomId(site.Context.Random))) { IsRandom = true },
        new("exists", [StaticType.Any], StaticType.Boolean, static (_, args) => Value.Of(!args[0].IsNull)) { TakesNull = true },
    ];

    // RFC 9562, version 4, from the same seed as rand(), so that a query can be repeated
    private static string NewRandomId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static Value Labels(FunctionSite site, Value[] args) =>
        Value.Of(new ListValue([.. site.Context.NodeOf(args[0], site.Call.Span).Labels.Select(Value.Of)]));

    private static Value Keys(FunctionSite site, Value[] args) =>
        Value.Of(new ListValue([.. site.Context.PropertiesOf(args[0], site.Call.Span).Keys.Select(Value.Of)]));

    private static Value ElementId(FunctionSite site, Value[] args) => Value.Of(
        args[0].IsNode ? site.Context.Graph.NodeAt(args[0].AsPosition).Id : site.Context.Graph.EdgeAt(args[0].AsPosition).Key);
}
