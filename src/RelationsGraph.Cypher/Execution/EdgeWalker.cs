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
        while (place.Next < place.End || TryTakePortion(ref place))
        {
            (var edge, next) = _ahead[place.Next++];
            if (!_walked.AsSpan(0, _depth).Contains(edge) && step.IsNew(row, edge) && step.FulfilsConditions(row, context, edge))
            {
                _walked[_depth] = edge;
                return true;
            }
        }

        next = -1;
        return false;
    }

    private bool TryTakePortion(ref Place place)
    {
        place.Next = _depth * Portion;
        place.End = place.Next + step.TakeEdges(context, place.Node, ref place.Taken, _ahead.AsSpan(place.Next, Portion));
        return place.Next < place.End;
    }

    /// <summary>A node on the walk: how many of its edges were taken, and which of those are still ahead.</summary>
    private struct Place
    {
        public int Node;
        public int Taken;
        public int Next;
        public int End;
    }
}
