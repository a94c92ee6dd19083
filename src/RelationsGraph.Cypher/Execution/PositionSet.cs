namespace RelationsGraph.Cypher.Execution;

/// <summary>Positions in ascending order, each once. One alone, as under a value of a property that names nodes, takes no memory of its own.</summary>
internal struct PositionSet
{
    private int _first;
    private bool _hasFirst;
    private SortedSet<int>? _several;

    public void Add(int position)
    {
        if (_several is not null)
        {
            _several.Add(position);
        }
        else if (!_hasFirst)
        {
            (_first, _hasFirst) = (position, true);
        }
        else if (_first != position)
        {
            _several = [_first, position];
        }
    }

    public void Remove(int position)
    {
        if (_several is not null)
        {
            _several.Remove(position);
        }
        else if (_hasFirst && _first == position)
        {
            _hasFirst = false;
        }
    }

    public readonly int[] ToArray() => _several is not null ? [.. _several] : _hasFirst ? [_first] : [];
}
