namespace RelationsGraph.Analysis.Structure;

/// <summary>One depth-first search that learns how far up each subtree reaches without its first edge.</summary>
internal sealed class CutPointSearch(AdjacencyRows rows)
{
    private readonly int[] _numbers = new int[rows.NodeCount];
    private readonly int[] _lowest = new int[rows.NodeCount];
    private readonly int[] _nextPosition = new int[rows.NodeCount];
    private readonly int[] _edgeFromParent = new int[rows.NodeCount];
    private readonly Stack<int> _path = new();
    private int _count;

    public SortedSet<int> ArticulationPoints { get; } = [];

    public SortedSet<int> Bridges { get; } = [];

    public void Run()
    {
        for (var root = 0; root < rows.NodeCount; root++)
        {
            if (_numbers[root] == 0)
            {
                VisitFrom(root);
            }
        }
    }

    private void VisitFrom(int root)
    {
        Enter(root, -1);
        var subtrees = 0;
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
                subtrees += parent == root ? 1 : 0;
                Leave(node, parent, root);
            }
        }

        // A root parts its subtrees
        if (subtrees > 1)
        {
            ArticulationPoints.Add(root);
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
        _edgeFromParent[node] = edge;
        _nextPosition[node] = rows.Offsets[node];
        _path.Push(node);
    }

    private void Leave(int node, int parent, int root)
    {
        _lowest[parent] = Math.Min(_lowest[parent], _lowest[node]);
        if (_lowest[node] > _numbers[parent])
        {
            Bridges.Add(_edgeFromParent[node]);
        }

        if (parent != root && _lowest[node] >= _numbers[parent])
        {
            ArticulationPoints.Add(parent);
        }
    }
}
