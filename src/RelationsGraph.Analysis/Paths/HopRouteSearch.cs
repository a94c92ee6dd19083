namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds routes of the fewest hops by breadth-first search from both ends.</summary>
/// <remarks>
/// Of the two frontiers the one with fewer edges grows, a whole level at a time, until they meet. Then every node on any
/// shortest route has its distance to the target, and the route takes the smallest possible next node at each step. The time
/// is that of the edges seen, on networks with short paths about the square root of them all.
/// Bidirectional search: Pohl, "Bi-directional search", Machine Intelligence 6 (1971).
/// </remarks>
internal sealed class HopRouteSearch : RouteSearch
{
    private const int Unseen = -1;
    private const int Banned = -2;
    private readonly AdjacencyRows _forward;
    private readonly AdjacencyRows _backward;
    private readonly int[] _fromSource;
    private readonly int[] _toTarget;
    private readonly List<int> _seenForward = [];
    private readonly List<int> _seenBackward = [];

    public HopRouteSearch(AdjacencyRows forward, AdjacencyRows backward)
    {
        _forward = forward;
        _backward = backward;
        _fromSource = new int[forward.NodeCount];
        _toTarget = new int[forward.NodeCount];
        Array.Fill(_fromSource, Unseen);
        Array.Fill(_toTarget, Unseen);
    }

    public override void Avoid(int node)
    {
        _fromSource[node] = Banned;
        _toTarget[node] = Banned;
    }

    public override double CostOf(ReadOnlySpan<int> nodes) => nodes.Length - 1;

    public override int[]? Find(int source, int target, ReadOnlySpan<int> bannedNodes, ReadOnlySpan<int> bannedSteps)
    {
        foreach (var node in bannedNodes)
        {
            Avoid(node);
        }

        var length = Meet(source, target, bannedSteps);
        var route = length == Unseen ? null : Trace(source, length, bannedSteps);
        Clear(bannedNodes);
        return route;
    }

    public override double FindCost(int source, int target)
    {
        var length = Meet(source, target, []);
        Clear([]);
        return length == Unseen ? double.PositiveInfinity : length;
    }

    public override List<int[]> FindAll(int source, int target, int limit)
    {
        var routes = new List<int[]>();
        var length = Meet(source, target, []);
        if (length != Unseen)
        {
            MeasureFromMeetingToSource(length);
            routes.AddRange(Enumerate(_forward, source, target, LeadsOn).Take(limit));
        }

        Clear([]);
        return routes;
    }

    private bool LeadsOn(int node, int position) => _toTarget[_forward.Neighbours[position]] == _toTarget[node] - 1;

    // Grows the frontiers until they meet, and finishes the level in which they do
    private int Meet(int source, int target, ReadOnlySpan<int> bannedSteps)
    {
        See(source, 0, _fromSource, _seenForward);
        See(target, 0, _toTarget, _seenBackward);
        var (forwardLevel, backwardLevel) = (0, 0);
        var (forwardStart, backwardStart) = (0, 0);
        while (forwardStart < _seenForward.Count && backwardStart < _seenBackward.Count)
        {
            bool met;
            if (CountSteps(_forward, _seenForward, forwardStart) <= CountSteps(_backward, _seenBackward, backwardStart))
            {
                var end = _seenForward.Count;
                met = GrowForward(forwardStart, end, ++forwardLevel, bannedSteps);
                forwardStart = end;
            }
            else
            {
                var end = _seenBackward.Count;
                met = GrowBackward(source, backwardStart, end, ++backwardLevel, bannedSteps);
                backwardStart = end;
            }

            if (met)
            {
                return forwardLevel + backwardLevel;
            }
        }

        return Unseen;
    }

    private bool GrowForward(int start, int end, int level, ReadOnlySpan<int> bannedSteps)
    {
        var met = false;
        for (var i = start; i < end; i++)
        {
            foreach (var next in _forward.NeighboursOf(_seenForward[i]))
            {
                if (_fromSource[next] == Unseen && (level > 1 || !bannedSteps.Contains(next)))
                {
                    See(next, level, _fromSource, _seenForward);
                    met |= _toTarget[next] >= 0;
                }
            }
        }

        return met;
    }

    private bool GrowBackward(int source, int start, int end, int level, ReadOnlySpan<int> bannedSteps)
    {
        var met = false;
        for (var i = start; i < end; i++)
        {
            var node = _seenBackward[i];
            foreach (var next in _backward.NeighboursOf(node))
            {
                if (_toTarget[next] == Unseen && (next != source || !bannedSteps.Contains(node)))
                {
                    See(next, level, _toTarget, _seenBackward);
                    met |= _fromSource[next] >= 0;
                }
            }
        }

        return met;
    }

    private int[] Trace(int source, int length, ReadOnlySpan<int> bannedSteps)
    {
        MeasureFromMeetingToSource(length);
        var route = new int[length + 1];
        route[0] = source;
        for (var hop = 1; hop <= length; hop++)
        {
            // Neighbours ascend, so the first that is near enough is the smallest
            foreach (var next in _forward.NeighboursOf(route[hop - 1]))
            {
                if (_toTarget[next] == length - hop && (hop > 1 || !bannedSteps.Contains(next)))
                {
                    route[hop] = next;
                    break;
                }
            }
        }

        return route;
    }

    // Nodes that the backward search did not reach get their distance to the target if they lie on a shortest route
    private void MeasureFromMeetingToSource(int length)
    {
        var first = _seenBackward.Count;
        foreach (var node in _seenForward)
        {
            if (_toTarget[node] >= 0 && _fromSource[node] + _toTarget[node] == length)
            {
                _seenBackward.Add(node);
            }
        }

        for (var i = first; i < _seenBackward.Count; i++)
        {
            var node = _seenBackward[i];
            foreach (var previous in _backward.NeighboursOf(node))
            {
                if (_fromSource[previous] == _fromSource[node] - 1 && _toTarget[previous] == Unseen)
                {
                    See(previous, length - _fromSource[previous], _toTarget, _seenBackward);
                }
            }
        }
    }

    private void Clear(ReadOnlySpan<int> bannedNodes)
    {
        foreach (var node in _seenForward)
        {
            _fromSource[node] = Unseen;
        }

        foreach (var node in _seenBackward)
        {
            _toTarget[node] = Unseen;
        }

        foreach (var node in bannedNodes)
        {
            _fromSource[node] = Unseen;
            _toTarget[node] = Unseen;
        }

        _seenForward.Clear();
        _seenBackward.Clear();
    }

    private static void See(int node, int distance, int[] distances, List<int> seen)
    {
        distances[node] = distance;
        seen.Add(node);
    }

    private static long CountSteps(AdjacencyRows rows, List<int> seen, int start)
    {
        var count = 0L;
        for (var i = start; i < seen.Count; i++)
        {
            count += rows.Offsets[seen[i] + 1] - rows.Offsets[seen[i]];
        }

        return count;
    }
}
