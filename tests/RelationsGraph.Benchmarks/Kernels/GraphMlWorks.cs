using System.Globalization;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Benchmarks.Kernels;

/// <summary>Writes a network with names, types and weights as GraphML, and reads it back; the check is the number of edges.</summary>
internal sealed class GraphMlWorks(string data)
{
    private readonly string _file = data + ".graphml";

    /// <summary>The network as a property graph.</summary>
    public PropertyGraph MakeGraph()
    {
        var network = NetworkFile.Read(data);
        var builder = new PropertyGraphBuilder();
        for (var node = 0; node < network.Graph.NodeCount; node++)
        {
            builder.Add(Node.ForEntity(Id(node), "Person", network.Names?[node] ?? Id(node), []));
        }

        for (var edge = 0; edge < network.Graph.EdgeCount; edge++)
        {
            var type = network.TypeOfEdge is { } types ? network.TypeNames![types[edge]] : "MEETS";
            builder.Add(new Edge(
                "e" + edge.ToString(CultureInfo.InvariantCulture),
                type,
                Id(network.Graph.SourceOf(edge)),
                Id(network.Graph.TargetOf(edge)),
                PropertyMap.Of(("weight", network.Graph.WeightOf(edge))),
                []));
        }

        return builder.Build();
    }

    /// <summary>Deletes the file; to write over an old one would be to give back its pages too.</summary>
    public void Delete() => File.Delete(_file);

    public double Write(PropertyGraph graph)
    {
        using var stream = File.Create(_file);
        new GraphFormats(GraphSchema.Default).ForFile(_file).WriteAsync(graph, stream).GetAwaiter().GetResult();
        return graph.Edges.Length;
    }

    public double Read()
    {
        using var stream = File.OpenRead(_file);
        return GraphMlReader.Read(stream).Edges.Length;
    }

    private static string Id(int node) => "person:" + node.ToString(CultureInfo.InvariantCulture);
}
