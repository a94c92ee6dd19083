namespace RelationsGraph.Analysis.Centralities;

/// <summary>Brandes's accumulation from one source after another, where every step has length 1. Serves one thread.</summary>
/// <remarks>
/// The steps that lead on along shortest paths are written down on the way out, so that the way back reads them in one run,
/// without asking distances again. The tests in the inner loops are arithmetic instead of branches, because on a real
/// network the processor cannot foresee them; <c>CentralityBenchmarks</c> has the measurement.
/// </remarks>
internal sealed class BetweennessByHops(AdjacencyRows rows)
{
    private const int Unseen = -1;
    private readonly int[] _distances = CreateUnseen(rows.NodeCount);
    private readonly double[] _pathCounts = new double[rows.NodeCount];
    private readonly double[] _shares = new double[rows.NodeCount];
    private readonly int[] _order = new int[rows.NodeCount];
    private readonly int[] _onward = new int[rows.Neighbours.Length + 1];
    private readonly int[] _onwardEnds = new int[rows.NodeCount];

    /// <summary>Adds to the sums what the shortest paths from the source contribute to each node between.</summary>
    public void AddSource(int source, double[] sums)
    {
        var seen = GoOut(source);
        for (var i = seen - 1; i > 0; i--)
        {
            var node = _order[i];
            var share = 0d;
            foreach (var next in _onward.AsSpan(_onwardEnds[i - 1].._onwardEnds[i]))
            {
                share += _shares[next];
            }

            // share is the sum of (1 + dependency) / paths over the next nodes
            var dependency = _pathCounts[node] * share;
            sums[node] += dependency;
            _shares[node] = (1 + dependency) / _pathCounts[node];
            _distances[node] = Unseen;
            _pathCounts[node] = 0;
        }

        _distances[source] = Unseen;
        _pathCounts[source] = 0;
    }

    private int GoOut(int source)
    {
        _order[0] = source;
        _distances[source] = 0;
        _pathCounts[source] = 1;
        var (seen, onward) = (1, 0);
        for (var i = 0; i < seen; i++)
        {
            var node = _order[i];
            var nextDistance = _distances[node] + 1;
            var paths = _pathCounts[node];
            foreach (var next in rows.NeighboursOf(node))
            {
                var distance = _distances[next];
                if (distance == Unseen)
                {
                    _distances[next] = distance = nextDistance;
                    _order[seen++] = next;
                }

                var leadsOn = distance == nextDistance;
                _pathCounts[next] += leadsOn ? paths : 0;
                _onward[onward] = next;
                onward += leadsOn ? 1 : 0;
            }

            _onwardEnds[i] = onward;
        }

        return seen;
    }

    private static int[] CreateUnseen(int count)
    {
        var distances = new int[count];
        Array.Fill(distances, Unseen);
        return distances;
    }
}
