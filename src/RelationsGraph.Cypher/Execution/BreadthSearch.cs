using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Finds all shortest paths between two different nodes by breadth-first search from both ends.</summary>
/// <remarks>
/// Always the smaller front goes one whole level on. When the fronts first meet, every shortest path runs through exactly one of the nodes
/// where they meet, so the paths are the products of the ways there from both ends, each found once. Time and memory are in the order of
/// the edges at the nodes reached.
/// </remarks>
internal sealed class BreadthSearch(EdgeStep step, QueryContext context, Value[] row)
{
    /// <summary>The paths, all of one length.</summary>
    public IEnumerable<PathValue> Find(int from, int to, int maximum)
    {
        var (left, right) = (new Front(from), new Front(to));
        for (var length = 1; length <= maximum; length++)
        {
            var isLeft = left.Level.Count <= right.Level.Count;
            var (mover, other) = isLeft ? (left, right) : (right, left);
            Advance(mover, isForward: isLeft);
            var meeting = mover.Level.Where(other.Ways.ContainsKey).Order().ToList();
            if (meeting.Count > 0)
            {
                return meeting.SelectMany(node => Join(left, right, node));
            }

            if (mover.Level.Count == 0)
            {
                break;
            }
        }

        return [];
    }

    private void Advance(Front front, bool isForward)
    {
        var next = new List<int>();
        var reached = new Dictionary<int, List<(int Edge, int Node)>>();
        foreach (var node in front.Level)
        {
            foreach (var (edge, neighbour) in step.Neighbours(row, context, node, isForward))
            {
                if (front.Ways.ContainsKey(neighbour))
                {
                    continue;
                }

                if (!reached.TryGetValue(neighbour, out var ways))
                {
                    reached.Add(neighbour, ways = []);
                    next.Add(neighbour);
                }

                ways.Add((edge, node));
            }
        }

        foreach (var (node, ways) in reached)
        {
            front.Ways.Add(node, ways);
        }

        front.Level = next;
    }

    private static IEnumerable<PathValue> Join(Front left, Front right, int meeting)
    {
        foreach (var before in WaysTo(left, meeting))
        {
            foreach (var after in WaysTo(right, meeting))
            {
                // Both ways lead from their end to the meeting; the right one is walked backwards
                var edges = before.Select(way => way.Edge).Concat(after.AsEnumerable().Reverse().Select(way => way.Edge));
                var nodes = before.Select(way => way.Node).Append(meeting).Concat(after.AsEnumerable().Reverse().Select(way => way.Node));
                yield return new PathValue([.. nodes], [.. edges]);
            }
        }
    }

    // Each way as the edges walked from the front's origin, with the node that each edge leaves
    private static IEnumerable<List<(int Edge, int Node)>> WaysTo(Front front, int node)
    {
        var open = new Stack<(int Node, List<(int Edge, int Node)> Tail)>();
        open.Push((node, []));
        while (open.TryPop(out var place))
        {
            if (place.Node == front.Origin)
            {
                place.Tail.Reverse();
                yield return place.Tail;
                continue;
            }

            foreach (var way in front.Ways[place.Node].AsEnumerable().Reverse())
            {
                open.Push((way.Node, [.. place.Tail, way]));
            }
        }
    }

    private sealed class Front
    {
        public Front(int origin)
        {
            Origin = origin;
            Level = [origin];
            Ways.Add(origin, []);
        }

        public int Origin { get; }

        /// <summary>The nodes that were reached last.</summary>
        public List<int> Level { get; set; }

        /// <summary>For each node reached, the edges that lead to it from the level before.</summary>
        public Dictionary<int, List<(int Edge, int Node)>> Ways { get; } = [];
    }
}
