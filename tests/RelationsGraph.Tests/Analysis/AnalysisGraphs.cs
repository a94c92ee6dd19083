using System.Globalization;
using CsCheck;
using RelationsGraph.Analysis;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Analysis;

/// <summary>Makes graphs of numbered nodes: as bare numbers, or as entities <c>n000</c>, <c>n001</c> with edges of one type.</summary>
internal static class AnalysisGraphs
{
    public const string WeightProperty = "weight";

    /// <summary>Graphs with parallel edges, loops, isolated nodes and separate parts; weights are small multiples of 1/4.</summary>
    public static Gen<(int Nodes, AnalysisEdge[] Edges)> Any(int mostNodes, int mostEdges) =>
        from nodes in Gen.Int[1, mostNodes]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], Gen.Int[1, 12], (source, target, quarters) =>
            new AnalysisEdge(source, target, quarters / 4d)).Array[0, mostEdges]
        select (nodes, edges);

    public static GraphSnapshot Snapshot(int nodes, IReadOnlyList<AnalysisEdge> edges) => GraphSnapshot.FromEdges(
        nodes,
        [.. edges.Select(edge => edge.Source)],
        [.. edges.Select(edge => edge.Target)],
        [.. edges.Select(edge => edge.Weight)]);

    public static PropertyGraph Entities(int nodes, IReadOnlyList<AnalysisEdge> edges, string type = "CRITICIZES")
    {
        var builder = new PropertyGraphBuilder();
        for (var node = 0; node < nodes; node++)
        {
            builder.Add(Node.ForEntity(Id(node), "Country", "Node " + Id(node), []));
        }

        for (var i = 0; i < edges.Count; i++)
        {
            var key = "e" + i.ToString("D4", CultureInfo.InvariantCulture);
            var properties = PropertyMap.Of((PropertyNames.Status, EventStatus.Happened), (WeightProperty, edges[i].Weight));
            builder.Add(new Edge(key, type, Id(edges[i].Source), Id(edges[i].Target), properties, []));
        }

        return builder.Build();
    }

    public static GraphSnapshot EntitySnapshot(int nodes, IReadOnlyList<AnalysisEdge> edges) =>
        GraphSnapshot.Of(Entities(nodes, edges), new GraphSelection { WeightProperty = WeightProperty });

    public static string Id(int node) => "n" + node.ToString("D3", CultureInfo.InvariantCulture);
}
