namespace RelationsGraph.Analysis.Structure;

/// <summary>One depth-first search that learns how far up each subtree reaches without its first edge, and how many nodes it has.</summary>
internal sealed class CutPointSearch(AdjacencyRows rows)
{
    private readonly int[] _numbers = new int[rows.NodeCount];
    private readonly int[] _lowest = new int[rows.NodeCount];
    private readonly int[] _nextPosition = new int[rows.NodeCount];
    private readonly int[] _edgeFromParent = new int[rows.NodeCount];
    private readonly int[] _sizes = new int[rows.NodeCount];
    private readonly Stack<int> _path = new();
    private readonly Dictionary<int, CutPoint> _openPoints = [];
    private readonly List<(int Edge, int Size)> _openBridges = [];
    private int _count;

    /// <summary>
    /// For each articulation point, how many parts its removal leaves of its component, and how many nodes are not in the largest.
    /// </summary>
    public SortedDictionary<int, (int Parts, int CutOff)> ArticulationPoints { get; } = [];

    /// <summary>For each bridge, how many nodes are on its smaller side.</summary>
    public SortedDictionary<int, int> Bridges { get; } = [];

    public void Run(CancellationToken cancellationToken)
    {
        for (var root = 0; root < rows.NodeCount; root++)
        {
            if (_numbers[root] == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                VisitFrom(root);
                Close(root);
            }
        }
    }

    private void VisitFrom(int root)
    {
        Enter(root, -1);
        while (_path.TryPeek(out var node))
        {
            if (_nextPosition[node] < rows.Offsets[node + 1])
            {
                Step(node, _nextPosition[node]++);
                continue;
            }

            _path.Pop();
            if (_path.TryPeek(out var parent))
            {
                Leave(node, parent);
            }
        }
    }

    private void Step(int node, int position)
    {
        var next = rows.Neighbours[position];
        if (_numbers[next] == 0)
        {
            Enter(next, rows.Edges[position]);
        }
        else if (rows.Edges[position] != _edgeFromParent[node])
        {
            _lowest[node] = Math.Min(_lowest[node], _numbers[next]);
        }
    }

    private void Enter(int node, int edge)
    {
        _numbers[node] = _lowest[node] = ++_count;
        _sizes[node] = 1;
        _edgeFromParent[node] = edge;
        _nextPosition[node] = rows.Offsets[node];
        _path.Push(node);
    }

    private void Leave(int node, int parent)
    {
        _sizes[parent] += _sizes[node];
        _lowest[parent] = Math.Min(_lowest[parent], _lowest[node]);
        if (_lowest[node] > _numbers[parent])
        {
            _openBridges.Add((_edgeFromParent[node], _sizes[node]));
        }

        // Without the parent this subtree hangs on nothing
        if (_lowest[node] >= _numbers[parent])
        {
            var known = _openPoints.GetValueOrDefault(parent);
            _openPoints[parent] = new CutPoint(known.Subtrees + 1, known.Sum + _sizes[node], Math.Max(known.Largest, _sizes[node]));
        }
    }

    // Only now the size of the whole component is known; a root parts its subtrees if there are two
    private void Close(int root)
    {
        foreach (var (edge, size) in _openBridges)
        {
            Bridges.Add(edge, Math.Min(size, _sizes[root] - size));
        }

        foreach (var (node, point) in _openPoints)
        {
            var rest = _sizes[root] - 1 - point.Sum;
            if (node != root || point.Subtrees > 1)
            {
                ArticulationPoints.Add(
                    node, (point.Subtrees + (rest > 0 ? 1 : 0), _sizes[root] - 1 - Math.Max(point.Largest, rest)));
            }
        }

        _openBridges.Clear();
        _openPoints.Clear();
    }

    private readonly record struct CutPoint(int Subtrees, int Sum, int Largest);
}
