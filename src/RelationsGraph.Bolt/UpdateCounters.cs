namespace RelationsGraph.Bolt;

/// <summary>What a query changed.</summary>
public sealed record UpdateCounters
{
    /// <summary>Nothing.</summary>
    public static UpdateCounters None { get; } = new();

    /// <summary>Nodes made.</summary>
    public long NodesCreated { get; init; }

    /// <summary>Nodes removed.</summary>
    public long NodesDeleted { get; init; }

    /// <summary>Relationships made.</summary>
    public long RelationshipsCreated { get; init; }

    /// <summary>Relationships removed.</summary>
    public long RelationshipsDeleted { get; init; }

    /// <summary>Properties set, also to the value they had, and taken away.</summary>
    public long PropertiesSet { get; init; }

    /// <summary>Labels given to nodes.</summary>
    public long LabelsAdded { get; init; }

    /// <summary>Labels taken from nodes.</summary>
    public long LabelsRemoved { get; init; }

    /// <summary>Indexes made.</summary>
    public long IndexesAdded { get; init; }

    /// <summary>Indexes dropped.</summary>
    public long IndexesRemoved { get; init; }

    /// <summary>Constraints made.</summary>
    public long ConstraintsAdded { get; init; }

    /// <summary>Constraints dropped.</summary>
    public long ConstraintsRemoved { get; init; }

    /// <summary>Changes to the system: users, roles, databases.</summary>
    public long SystemUpdates { get; init; }
}
