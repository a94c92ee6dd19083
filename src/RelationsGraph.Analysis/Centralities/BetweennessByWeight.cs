namespace RelationsGraph.Analysis.Centralities;

/// <summary>Brandes's accumulation from one source after another, where steps have lengths. Serves one thread.</summary>
internal sealed class BetweennessByWeight
{
    private readonly AdjacencyRows _rows;
    private readonly ShortestDistances _search;
    private readonly double[] _pathCounts;
    private readonly double[] _dependencies;

    public BetweennessByWeight(AdjacencyRows rows)
    {
        _rows = rows;
        _search = new ShortestDistances(rows);
        _pathCounts = new double[rows.NodeCount];
        _dependencies = new double[rows.NodeCount];
    }

    /// <summary>Adds to the sums what the shortest paths from the source contribute to each node between.</summary>
    public void AddSource(int source, double[] sums) => GoBack(source, nodeSums: sums, stepSums: null);

    /// <summary>Adds to the sums what they contribute to each step, by its position in the rows.</summary>
    public void AddSourceToSteps(int source, double[] sums) => GoBack(source, nodeSums: null, stepSums: sums);

    private void GoBack(int source, double[]? nodeSums, double[]? stepSums)
    {
        var order = _search.Find(source);
        CountPaths(source, order);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var node = order[i];
            for (var position = _rows.Offsets[node]; position < _rows.Offsets[node + 1]; position++)
            {
                if (LeadsOn(node, position))
                {
                    var next = _rows.Neighbours[position];
                    var share = _pathCounts[node] / _pathCounts[next] * (1 + _dependencies[next]);
                    _dependencies[node] += share;
                    if (stepSums is not null)
                    {
                        stepSums[position] += share;
                    }
                }
            }

            if (nodeSums is not null && node != source)
            {
                nodeSums[node] += _dependencies[node];
            }
        }

        foreach (var node in order)
        {
            _pathCounts[node] = 0;
            _dependencies[node] = 0;
        }
    }

    private void CountPaths(int source, ReadOnlySpan<int> order)
    {
        _pathCounts[source] = 1;
        foreach (var node in order)
        {
            for (var position = _rows.Offsets[node]; position < _rows.Offsets[node + 1]; position++)
            {
                if (LeadsOn(node, position))
                {
                    _pathCounts[_rows.Neighbours[position]] += _pathCounts[node];
                }
            }
        }
    }

    // The same sum that the search compared, so equal lengths are equal to the last bit
    private bool LeadsOn(int node, int position) =>
        _search.DistanceOf(node) + _rows.Weights![position] == _search.DistanceOf(_rows.Neighbours[position]);
}
