using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The nodes that have a property, by its value; safe for several threads.</summary>
internal sealed class PropertyIndex
{
    private readonly Dictionary<Value, int[]> _byValue;

    /// <param name="nodes">The nodes with the value that each has.</param>
    public PropertyIndex(IEnumerable<(Value Value, int Node)> nodes)
    {
        _byValue = nodes.GroupBy(pair => pair.Value, pair => pair.Node, Equivalence.Instance)
            .ToDictionary(group => group.Key, group => group.ToArray(), Equivalence.Instance);
        NodeCount = _byValue.Values.Sum(found => (long)found.Length);
    }

    /// <summary>How many nodes have the property.</summary>
    public long NodeCount { get; }

    /// <summary>How many values there are.</summary>
    public int ValueCount => _byValue.Count;

    /// <summary>The nodes with a value, ascending.</summary>
    public int[] Find(Value value) => _byValue.GetValueOrDefault(value, []);
}
