using System.Runtime.InteropServices;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Finds the nodes that a query has written by label and by property, as they are now; deleted ones are not found.</summary>
/// <remarks>
/// The nodes of a label, and an index of a property, are gathered when they are first asked for, and kept up to date from then on: MERGE asks
/// for each row. What is found is a copy, for the nodes may be written while it is gone through.
/// </remarks>
internal sealed class NodeDraftIndex(IReadOnlyDictionary<int, NodeDraft> nodes)
{
    private readonly Dictionary<string, SortedSet<int>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Label, string Key), Dictionary<Value, PositionSet>> _properties = [];

    public int[] NodesWithLabel(string label)
    {
        if (!_labels.TryGetValue(label, out var labelled))
        {
            _labels.Add(label, labelled = []);
            foreach (var (node, draft) in nodes)
            {
                Add(labelled, label, node, draft);
            }
        }

        return labelled.Count == 0 ? [] : [.. labelled];
    }

    public int[] NodesWithProperty(string? label, string key, Value value) =>
        IndexOf(label, key).TryGetValue(value, out var found) ? found.ToArray() : [];

    /// <summary>All nodes that have a property.</summary>
    public IEnumerable<int> NodesWithProperty(string? label, string key) =>
        IndexOf(label, key).Values.SelectMany(found => found.ToArray()).Order().ToArray();

    public void Add(int node, NodeDraft draft)
    {
        foreach (var (label, labelled) in _labels)
        {
            Add(labelled, label, node, draft);
        }

        foreach (var ((label, key), index) in _properties)
        {
            Add(index, label, key, node, draft);
        }
    }

    public void Remove(int node, NodeDraft draft)
    {
        foreach (var (_, labelled) in _labels)
        {
            labelled.Remove(node);
        }

        foreach (var ((_, key), index) in _properties)
        {
            if (draft.Properties.TryGetValue(key, out var value) && index.ContainsKey(Value.OfProperty(value)))
            {
                CollectionsMarshal.GetValueRefOrNullRef(index, Value.OfProperty(value)).Remove(node);
            }
        }
    }

    private Dictionary<Value, PositionSet> IndexOf(string? label, string key)
    {
        if (!_properties.TryGetValue((label, key), out var index))
        {
            _properties.Add((label, key), index = new Dictionary<Value, PositionSet>(Equivalence.Instance));
            foreach (var (node, draft) in nodes)
            {
                Add(index, label, key, node, draft);
            }
        }

        return index;
    }

    private static void Add(SortedSet<int> labelled, string label, int node, NodeDraft draft)
    {
        if (!draft.IsDeleted && draft.Labels.Contains(label))
        {
            labelled.Add(node);
        }
    }

    private static void Add(Dictionary<Value, PositionSet> index, string? label, string key, int node, NodeDraft draft)
    {
        if (!draft.IsDeleted && (label is null || draft.Labels.Contains(label)) && draft.Properties.TryGetValue(key, out var property))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(index, Value.OfProperty(property), out _).Add(node);
        }
    }
}
