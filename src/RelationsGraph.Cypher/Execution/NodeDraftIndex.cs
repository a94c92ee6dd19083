using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Finds the nodes that a query has written by label and by property, as they are now; deleted ones are not found.</summary>
/// <remarks>An index of a property is made when it is first asked for, and kept up to date from then on: MERGE asks for each row.</remarks>
internal sealed class NodeDraftIndex(IReadOnlyDictionary<int, NodeDraft> nodes)
{
    private readonly Dictionary<string, SortedSet<int>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Label, string Key), Dictionary<Value, SortedSet<int>>> _properties = [];

    /// <summary>A copy, for the nodes may be written while it is gone through.</summary>
    public IReadOnlyList<int> NodesWithLabel(string label) => _labels.TryGetValue(label, out var found) ? [.. found] : [];

    /// <inheritdoc cref="NodesWithLabel"/>
    public IReadOnlyList<int> NodesWithProperty(string? label, string key, Value value)
    {
        if (!_properties.TryGetValue((label, key), out var index))
        {
            _properties.Add((label, key), index = new Dictionary<Value, SortedSet<int>>(Equivalence.Instance));
            foreach (var (node, draft) in nodes)
            {
                Add(index, label, key, node, draft);
            }
        }

        return index.TryGetValue(value, out var found) ? [.. found] : [];
    }

    public void Add(int node, NodeDraft draft)
    {
        if (draft.IsDeleted)
        {
            return;
        }

        foreach (var label in draft.Labels)
        {
            if (!_labels.TryGetValue(label, out var labelled))
            {
                _labels.Add(label, labelled = []);
            }

            labelled.Add(node);
        }

        foreach (var ((label, key), index) in _properties)
        {
            Add(index, label, key, node, draft);
        }
    }

    public void Remove(int node, NodeDraft draft)
    {
        foreach (var label in draft.Labels)
        {
            _labels.GetValueOrDefault(label)?.Remove(node);
        }

        foreach (var ((_, key), index) in _properties)
        {
            if (draft.Properties.TryGetValue(key, out var value) && index.TryGetValue(Value.OfProperty(value), out var found))
            {
                found.Remove(node);
            }
        }
    }

    private static void Add(Dictionary<Value, SortedSet<int>> index, string? label, string key, int node, NodeDraft draft)
    {
        if (draft.IsDeleted || (label is not null && !draft.Labels.Contains(label)) || !draft.Properties.TryGetValue(key, out var property))
        {
            return;
        }

        var value = Value.OfProperty(property);
        if (!index.TryGetValue(value, out var found))
        {
            index.Add(value, found = []);
        }

        found.Add(node);
    }
}
