using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Walks depth first from a node, over edges that are not yet on the walk, within the lengths of a step.</summary>
internal sealed class EdgeWalker(EdgeStep step, QueryContext context, Value[] row)
{
    private readonly List<int> _edges = [];
    private readonly List<Place> _places = [];

    /// <summary>The walks; the list of edges is the same object each time.</summary>
    public IEnumerable<(List<int> Edges, int End)> Walk(int from)
    {
        var length = step.Plan.Edge.Length!;
        if (length.Minimum == 0)
        {
            yield return (_edges, from);
        }

        Enter(from);
        while (_places.Count > 0)
        {
            if (_edges.Count >= length.Maximum || !TryStep(out var next))
            {
                Leave();
                continue;
            }

            if (_edges.Count >= length.Minimum)
            {
                yield return (_edges, next);
            }

            Enter(next);
        }
    }

    private void Enter(int node) => _places.Add(new Place(node, 0, step.CountAt(context, node)));

    private void Leave()
    {
        _places.RemoveAt(_places.Count - 1);
        if (_edges.Count > 0)
        {
            _edges.RemoveAt(_edges.Count - 1);
        }
    }

    private bool TryStep(out int next)
    {
        var place = _places[^1];
        for (var i = place.Tried; i < place.Count; i++)
        {
            context.CheckCancelled();
            var edge = step.EdgeAt(context, place.Node, i, out next);
            if (edge >= 0 && !_edges.Contains(edge) && step.IsNew(row, edge) && step.FulfilsConditions(row, context, edge))
            {
                _places[^1] = place with { Tried = i + 1 };
                _edges.Add(edge);
                return true;
            }
        }

        next = -1;
        return false;
    }

    private readonly record struct Place(int Node, int Tried, int Count);
}
