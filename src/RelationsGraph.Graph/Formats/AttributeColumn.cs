namespace RelationsGraph.Graph.Formats;

/// <summary>A column of the table that files show of nodes or edges.</summary>
/// <param name="Name">The name, unique in its table also where case does not count.</param>
/// <param name="Type">The type of all its values.</param>
/// <param name="Value">Gives the value of a node or an edge, or null where it has none.</param>
internal sealed record AttributeColumn<T>(string Name, AttributeType Type, Func<T, object?> Value)
{
    /// <summary>Whether it is a property under its own name, as it is; other columns are worked out.</summary>
    public bool IsProperty { get; init; }
}
