using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The nodes that have a property, in the order of its values; safe for several threads.</summary>
internal sealed class OrderedIndex
{
    private readonly Value[] _values;
    private readonly int[] _nodes;

    /// <param name="nodes">The nodes with the value that each has.</param>
    public OrderedIndex(IEnumerable<(Value Value, int Node)> nodes)
    {
        var pairs = nodes.ToArray();
        _values = Array.ConvertAll(pairs, pair => pair.Value);
        _nodes = Array.ConvertAll(pairs, pair => pair.Node);
        Array.Sort(_values, _nodes, Orderability.Instance);
    }

    /// <summary>The nodes whose value lies in a range that is not empty.</summary>
    public IEnumerable<int> Find(ValueRange range)
    {
        for (var i = FindStart(range); i < _values.Length && range.Reaches(_values[i]); i++)
        {
            yield return _nodes[i];
        }
    }

    private int FindStart(ValueRange range)
    {
        var (first, end) = (0, _values.Length);
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            (first, end) = range.IsBefore(_values[middle]) ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
