using RelationsGraph.Graph;

namespace RelationsGraph.Benchmarks.Queries;

/// <summary>
/// A generated graph with labels, types and properties of the vocabulary. A few nodes have very many edges and most have few, as in the news.
/// </summary>
internal static class NewsGraph
{
    private static readonly string[] Labels = ["Person", "Person", "Organization", "Place"];
    private static readonly string[] Types = ["VISITS", "MEETS", "CRITICIZES", "SUPPORTS", "REPRESENTS"];
    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>The number of countries; every other label has thousands of nodes.</summary>
    private const int Countries = 200;

    public static PropertyGraph Generate(int nodes, int edges)
    {
        var random = new Random(1);
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < nodes; i++)
        {
            var label = i % (nodes / Countries) == 0 ? "Country" : Labels[i % Labels.Length];
            graph.Add(Node.ForEntity($"n{i:D6}", label, $"name {i}", []));
        }

        for (var i = 0; i < edges; i++)
        {
            var (source, target) = (PickEnd(random, nodes), PickEnd(random, nodes));
            var day = First.AddDays(random.Next(9000));
            var properties = PropertyMap.Of(
                (PropertyNames.Status, i % 3 == 0 ? "planned" : "happened"), (PropertyNames.Start, day), (PropertyNames.Count, (long)(i % 100)));
            graph.Add(new Edge($"e{i:D6}", Types[random.Next(Types.Length)], $"n{source:D6}", $"n{target:D6}", properties, []));
        }

        return graph.Build();
    }

    private static int PickEnd(Random random, int nodes) => (int)(random.NextDouble() * random.NextDouble() * nodes);
}
