using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>A node as it is to be in the database, and how it was there.</summary>
/// <param name="Before">What articles said of it so far; null where it is new.</param>
/// <param name="State">What they say now.</param>
internal sealed record NodeChange(Node? Before, NodeState State)
{
    private readonly Node _after = State.Merge();

    /// <summary>The identifier.</summary>
    public string Id => _after.Id;

    /// <summary>Labels that it has now, where they changed.</summary>
    public IEnumerable<string> AddedLabels => Before is null ? _after.Labels : _after.Labels.Except(Before.Labels);

    /// <summary>Labels that it has no more.</summary>
    public IEnumerable<string> RemovedLabels => Before is null ? [] : Before.Labels.Except(_after.Labels);

    /// <summary>The row for a statement.</summary>
    /// <param name="more">Further properties.</param>
    public Dictionary<string, object?> ToRow(IEnumerable<KeyValuePair<string, object?>> more)
    {
        var values = ChangedProperties();
        values[PropertyKeys.Statements] = State.Statements;
        values[PropertyKeys.Supports] = State.Supports;
        foreach (var (name, value) in more)
        {
            values[name] = value;
        }

        return new Dictionary<string, object?> { ["id"] = Id, ["properties"] = values };
    }

    // What others set stays, unless articles now say something else of the very same
    private Dictionary<string, object?> ChangedProperties()
    {
        var values = ToValues(_after);
        if (Before is null)
        {
            return values;
        }

        foreach (var (name, earlier) in ToValues(Before))
        {
            if (!values.TryGetValue(name, out var value))
            {
                values.Add(name, null);
            }
            else if (name == PropertyKeys.Record ? Equals(earlier, value) : Before.Properties[name].Equals(_after.Properties[name]))
            {
                values.Remove(name);
            }
        }

        return values;
    }

    private static Dictionary<string, object?> ToValues(Node node)
    {
        var values = NativeProperties.ToValues(node.Properties, PropertyKeys.Id, out var isExact);
        if (!isExact || !node.Labels.Contains(Node.EntityLabel))
        {
            values[PropertyKeys.Record] = RecordJson.OfNode(node);
        }

        return values;
    }
}
