namespace RelationsGraph.Graph.Formats;

/// <summary>What the values of a column say of a node or an edge that has no record.</summary>
internal enum GraphMlColumnRole
{
    /// <summary>What other columns say too: it is there to be shown.</summary>
    Shown,

    /// <summary>The labels of a node, or the type of an edge.</summary>
    Kind,

    /// <summary>A property.</summary>
    Property,

    /// <summary>Everything, see <see cref="GraphRecord"/>.</summary>
    Record,
}
