using RelationsGraph.Graph;

namespace RelationsGraph.Benchmarks;

/// <summary>A graph whose edges are each told once. It is made while it is read, as a store would, and never held.</summary>
internal sealed class GeneratedGraphSource(int nodes, int edges) : IGraphSource
{
    private static readonly DateOnly First = new(2000, 1, 1);

    public IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default) =>
        Enumerable.Range(0, nodes).Select(i => Node.ForEntity(Id(i), "Person", $"Person Number {i}", [$"Number {i}"])).ToAsyncEnumerable();

    public IAsyncEnumerable<Edge> ReadEdgesAsync(CancellationToken cancellationToken = default) =>
        Enumerable.Range(0, edges).Select(MakeEdge).ToAsyncEnumerable();

    private Edge MakeEdge(int i)
    {
        var day = First.AddDays(i % 9000);
        var identity = PropertyMap.Of(
            (PropertyNames.Status, EventStatus.Happened), (PropertyNames.Negated, false), (PropertyNames.Start, day), (PropertyNames.End, day));
        var telling = new Evidence(
            $"article:{i % 1000:x32}", i % 30, i % 3000, (i % 3000) + 48, "arrived in the capital on Monday for talks about", PropertyMap.Of(
                (PropertyNames.Cameo, "042"), (PropertyNames.Goldstein, 1.9), (PropertyNames.Confidence, 0.8), (PropertyNames.Extractor, "rules-1")));
        return new Edge($"VISITS:{i:x32}", "VISITS", Id(i * 7919L), Id(i * 104_729L), identity, [telling]);
    }

    private string Id(long number) => $"person:{number % nodes:D6}";
}
