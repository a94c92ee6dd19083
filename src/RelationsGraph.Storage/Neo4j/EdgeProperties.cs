using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The properties of a relationship in the database.</summary>
internal static class EdgeProperties
{
    /// <summary>The properties as they can be read again once they are written.</summary>
    public static PropertyMap AsWritten(Edge edge)
    {
        var row = new PropertyRow(edge.Properties.Count);
        Add(row, null, edge);
        return NativeProperties.ToProperties(row.ToMap(), PropertyKeys.Key);
    }

    /// <summary>Adds the properties of an edge to a row, and null for those that it had before and has no more.</summary>
    public static void Add(PropertyRow row, Edge? before, Edge after)
    {
        foreach (var (name, value) in after.Properties)
        {
            if (NativeProperties.IsStorable(name, PropertyKeys.Key))
            {
                row.Add(name, NativeProperties.ToValue(value));
            }
        }

        foreach (var name in before?.Properties.Keys ?? [])
        {
            if (!after.Properties.ContainsKey(name) && NativeProperties.IsStorable(name, PropertyKeys.Key))
            {
                row.Add(name, null);
            }
        }
    }
}
