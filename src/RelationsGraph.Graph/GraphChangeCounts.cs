namespace RelationsGraph.Graph;

/// <summary>How much of a graph was changed.</summary>
/// <param name="NodesCreated">The nodes that are new.</param>
/// <param name="NodesDeleted">The nodes that are gone.</param>
/// <param name="EdgesCreated">The edges that are new.</param>
/// <param name="EdgesDeleted">The edges that are gone.</param>
/// <param name="PropertiesSet">The properties that are new, gone or other than before, of elements that are there now.</param>
/// <param name="LabelsAdded">The labels that nodes now have and had not; those of new nodes among them.</param>
/// <param name="LabelsRemoved">The labels that nodes had and have no longer; those of nodes that are gone not among them.</param>
public readonly record struct GraphChangeCounts(
    long NodesCreated, long NodesDeleted, long EdgesCreated, long EdgesDeleted, long PropertiesSet, long LabelsAdded, long LabelsRemoved);
