using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Walks depth first from a node, over edges that are not yet on the walk, within the lengths of a step.</summary>
/// <remarks>
/// Not an iterator, and a last edge is tried at the place before it, so that nothing is entered for it: walks are many and short, and this
/// made them four times as fast (the benchmark program, "walks of one to three edges").
/// </remarks>
internal sealed class EdgeWalker(EdgeStep step, QueryContext context, Value[] row)
{
    private readonly int _minimum = step.Plan.Edge.Length!.Minimum;
    private readonly int _maximum = step.Plan.Edge.Length!.Maximum;
    private int[] _walked = new int[4];
    private Place[] _places = new Place[4];
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
            if (!TryStep(ref _places[_depth], out var next))
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
        }

        _places[_depth] = new Place { Node = node, Count = step.CountAt(context, node) };
    }

    private bool TryStep(ref Place place, out int next)
    {
        while (place.Tried < place.Count)
        {
            context.CheckCancelled();
            var edge = step.EdgeAt(context, place.Node, place.Tried++, out next);
            if (edge >= 0 && !_walked.AsSpan(0, _depth).Contains(edge) && step.IsNew(row, edge) && step.FulfilsConditions(row, context, edge))
            {
                _walked[_depth] = edge;
                return true;
            }
        }

        next = -1;
        return false;
    }

    private struct Place
    {
        public int Node;
        public int Tried;
        public int Count;
    }
}
