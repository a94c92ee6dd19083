namespace RelationsGraph.Analysis.Balance;

/// <summary>Divides actors into two camps so that little weight is on the wrong side.</summary>
/// <remarks>
/// From several actors in turn, sides spread along the strongest ties first; then actors change sides as long as that helps.
/// The best division counts. Where a perfect one exists, any spreading finds it.
/// </remarks>
internal sealed class CampSearch(SignedGraph graph)
{
    private const int Starts = 8;

    // Less than this is a rounding error, and to follow it could go on forever
    private const double LeastGain = 1e-9;
    private readonly AdjacencyRows _rows = graph.Rows;

    public bool[] Find(CancellationToken cancellationToken)
    {
        var byTies = Enumerable.Range(0, graph.Nodes.Length).OrderByDescending(CountTies).ToArray();
        var best = new bool[graph.Nodes.Length];
        var least = double.PositiveInfinity;
        for (var start = 0; start < Math.Min(Starts, byTies.Length); start++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var camps = Spread([byTies[start], .. byTies]);
            Improve(camps);
            var frustration = graph.FrustrationOf(camps);
            if (frustration < least - LeastGain)
            {
                (best, least) = (camps, frustration);
            }
        }

        // The one with the most ties is in the first camp
        return byTies.Length == 0 || best[byTies[0]] ? best : [.. best.Select(side => !side)];
    }

    private int CountTies(int node) => _rows.Offsets[node + 1] - _rows.Offsets[node];

    private bool[] Spread(int[] starts)
    {
        var camps = new bool[graph.Nodes.Length];
        var isPlaced = new bool[graph.Nodes.Length];
        var queue = new PriorityQueue<(int Node, bool Side), (double, int)>();
        foreach (var start in starts)
        {
            queue.Enqueue((start, true), (double.NegativeInfinity, start));
            while (queue.TryDequeue(out var item, out _))
            {
                if (isPlaced[item.Node])
                {
                    continue;
                }

                isPlaced[item.Node] = true;
                camps[item.Node] = item.Side;
                for (var position = _rows.Offsets[item.Node]; position < _rows.Offsets[item.Node + 1]; position++)
                {
                    var (neighbour, weight) = (_rows.Neighbours[position], _rows.Weights![position]);
                    queue.Enqueue((neighbour, weight > 0 ? item.Side : !item.Side), (-Math.Abs(weight), neighbour));
                }
            }
        }

        return camps;
    }

    private void Improve(bool[] camps)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var node = 0; node < camps.Length; node++)
            {
                if (Pull(camps, node) < -LeastGain)
                {
                    camps[node] = !camps[node];
                    changed = true;
                }
            }
        }
    }

    // How much more weight of a node's ties is right than wrong
    private double Pull(bool[] camps, int node)
    {
        var pull = 0d;
        for (var position = _rows.Offsets[node]; position < _rows.Offsets[node + 1]; position++)
        {
            pull += camps[_rows.Neighbours[position]] == camps[node] ? _rows.Weights![position] : -_rows.Weights![position];
        }

        return pull;
    }
}
