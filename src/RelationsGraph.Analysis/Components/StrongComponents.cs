namespace RelationsGraph.Analysis.Components;

/// <summary>Tarjan's algorithm, with the calls of its recursion kept in arrays.</summary>
internal sealed class StrongComponents(AdjacencyRows rows)
{
    private const int Unseen = -1;
    private readonly int[] _numbers = CreateUnseen(rows.NodeCount);
    private readonly int[] _lowest = new int[rows.NodeCount];
    private readonly int[] _components = CreateUnseen(rows.NodeCount);
    private readonly int[] _nextPosition = new int[rows.NodeCount];
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _open = new();
    private int _count;

    /// <summary>For each node a number that it shares with its component.</summary>
    public int[] Find()
    {
        for (var node = 0; node < rows.NodeCount; node++)
        {
            if (_numbers[node] == Unseen)
            {
                Visit(node);
            }
        }

        return _components;
    }

    private void Visit(int start)
    {
        Enter(start);
        while (_path.TryPeek(out var node))
        {
            if (_nextPosition[node] < rows.Offsets[node + 1])
            {
                var next = rows.Neighbours[_nextPosition[node]++];
                if (_numbers[next] == Unseen)
                {
                    Enter(next);
                }
                else if (_components[next] == Unseen)
                {
                    _lowest[node] = Math.Min(_lowest[node], _numbers[next]);
                }
            }
            else
            {
                Leave(_path.Pop());
            }
        }
    }

    private void Enter(int node)
    {
        _numbers[node] = _lowest[node] = _count++;
        _nextPosition[node] = rows.Offsets[node];
        _path.Push(node);
        _open.Push(node);
    }

    private void Leave(int node)
    {
        if (_path.TryPeek(out var caller))
        {
            _lowest[caller] = Math.Min(_lowest[caller], _lowest[node]);
        }

        if (_lowest[node] != _numbers[node])
        {
            return;
        }

        int member;
        do
        {
            member = _open.Pop();
            _components[member] = node;
        }
        while (member != node);
    }

    private static int[] CreateUnseen(int count)
    {
        var values = new int[count];
        Array.Fill(values, Unseen);
        return values;
    }
}
