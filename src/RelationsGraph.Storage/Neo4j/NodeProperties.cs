using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The properties of a node in the database.</summary>
internal static class NodeProperties
{
    /// <summary>The node that the database holds.</summary>
    public static Node Read(string id, IReadOnlyList<object?> labels, IReadOnlyDictionary<string, object?> properties) =>
        properties.GetValueOrDefault(PropertyKeys.Record) is string record
            ? RecordJson.ToNode(id, record)
            : new Node(id, labels.OfType<string>(), NativeProperties.ToProperties(properties, PropertyKeys.Id));

    /// <summary>The properties as they can be read again once they are written.</summary>
    public static PropertyMap AsWritten(Node node)
    {
        var row = new PropertyRow(node.Properties.Count + 1);
        AddChanges(row, null, node);
        return NativeProperties.ToProperties(row.ToMap(), PropertyKeys.Id);
    }

    /// <summary>Adds what makes a node of the other to a row. What others set stays, unless the two differ in the very same property.</summary>
    /// <param name="row">The row, in which null takes a property away.</param>
    /// <param name="before">The node as the store wrote it; null where it did not.</param>
    /// <param name="after">The node as it is to be.</param>
    public static void AddChanges(PropertyRow row, Node? before, Node after)
    {
        foreach (var (name, value) in after.Properties)
        {
            if (NativeProperties.IsStorable(name, PropertyKeys.Id)
                && (before is null || !before.Properties.TryGetValue(name, out var earlier) || !earlier.Equals(value)))
            {
                row.Add(name, NativeProperties.ToValue(value));
            }
        }

        foreach (var name in before?.Properties.Keys ?? [])
        {
            if (!after.Properties.ContainsKey(name) && NativeProperties.IsStorable(name, PropertyKeys.Id))
            {
                row.Add(name, null);
            }
        }

        var record = RecordOf(after);
        if (record != (before is null ? null : RecordOf(before)))
        {
            row.Add(PropertyKeys.Record, record);
        }
    }

    private static string? RecordOf(Node node) =>
        NativeProperties.AreExact(node.Properties, PropertyKeys.Id) && node.Labels.Contains(Node.EntityLabel) ? null : RecordJson.OfNode(node);
}
