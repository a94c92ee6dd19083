using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Walks depth first from a node, over edges that are not yet on the walk, within the lengths of a step.</summary>
/// <remarks>
/// Walks are many and short, so the edges at a node are taken several at a time: going on is mostly a look at the next of them (the benchmark
/// program, "walks of one to three edges"). Memory grows with the length of a walk only, however many edges are at its nodes.
/// </remarks>
internal sealed class EdgeWalker(EdgeStep step, QueryContext context, Value[] row)
{
    /// <summary>How many edges of a node are taken at a time.</summary>
    private const int Portion = 16;

    private readonly int _minimum = step.Plan.Edge.Length!.Minimum;
    private readonly int _maximum = step.Plan.Edge.Length!.Maximum;
    private int[] _walked = new int[4];
    private Place[] _places = new Place[4];
    private (int Edge, int Node)[] _ahead = new (int, int)[4 * Portion];
    private int _depth = -1;
    private bool _isAtStart;
    private int _length;

    /// <summary>The node at the end of the walk.</summary>
    public int End { get; private set; }

    /// <summary>The edges of the walk; valid until it goes on.</summary>
    public ReadOnlySpan<int> Edges => _walked.AsSpan(0, _length);

    /// <summary>Goes to a node, from which the walks then start.</summary>
    public void StartAt(int node)
    {
        (_depth, _length, End) = (-1, 0, node);
        _isAtStart = _minimum == 0;
        if (_maximum > 0)
        {
            Enter(node);
        }
    }

    /// <summary>Goes on to the next walk; false where there is none.</summary>
    public bool MoveNext()
    {
        if (_isAtStart)
        {
            _isAtStart = false;
            return true;
        }

        while (_depth >= 0)
        {
            if (!TryStep(out var next))
            {
                _depth--;
                continue;
            }

            (_length, End) = (_depth + 1, next);
            if (_length < _maximum)
            {
                Enter(next);
            }

            if (_length >= _minimum)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the end of all walks; how many there were. The last edges of the longest are counted where they begin.</summary>
    public long CountAll()
    {
        var count = 0L;
        while (MoveNext())
        {
            count++;
            if (_length == _maximum - 1)
            {
                count += CountLastSteps(_places[_depth].Node);
                _depth--;
            }
        }

        return count;
    }

    private long CountLastSteps(int node)
    {
        context.CheckCancelled();
        var graph = context.Graph;
        var count = 0L;
        foreach (var edge in step.GoesOut ? graph.OutEdges(node) : [])
        {
            count += step.AcceptsType(edge) && IsPassable(edge) ? 1 : 0;
        }

        foreach (var edge in step.GoesIn ? graph.InEdges(node) : [])
        {
            var isCounted = step.GoesOut && graph.SourceOf(edge) == node;
            count += !isCounted && step.AcceptsType(edge) && IsPassable(edge) ? 1 : 0;
        }

        return count;
    }

    private void Enter(int node)
    {
        if (++_depth == _places.Length)
        {
            Array.Resize(ref _places, 2 * _places.Length);
            Array.Resize(ref _walked, 2 * _walked.Length);
            Array.Resize(ref _ahead, 2 * _ahead.Length);
        }

        _places[_depth] = new Place { Node = node };
    }

    private bool TryStep(out int next)
    {
        ref var place = ref _places[_depth];
        while (place.Next < place.End || (!place.IsDone && TryTakePortion(ref place)))
        {
            (var edge, next) = _ahead[place.Next++];
            if (IsPassable(edge))
            {
                _walked[_depth] = edge;
                return true;
            }
        }

        next = -1;
        return false;
    }

    private bool IsPassable(int edge) => !IsWalked(edge) && step.IsNew(row, edge) && step.FulfilsConditions(row, context, edge);

    // Walks are short, so that a plain loop is faster than a search made for long spans
    private bool IsWalked(int edge)
    {
        var walked = _walked;
        for (var i = 0; i < _depth; i++)
        {
            if (walked[i] == edge)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryTakePortion(ref Place place)
    {
        place.Next = _depth * Portion;
        var count = step.TakeEdges(context, place.Node, ref place.Taken, _ahead.AsSpan(place.Next, Portion));
        place.End = place.Next + count;
        place.IsDone = count < Portion;
        return count > 0;
    }

    /// <summary>A node on the walk: how many of its edges were taken, which of those are still ahead, and whether no others come.</summary>
    private struct Place
    {
        public int Node;
        public int Taken;
        public int Next;
        public int End;
        public bool IsDone;
    }
}
