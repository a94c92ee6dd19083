namespace RelationsGraph.Graph.Schema;

/// <summary>Whether a relation holds over time or takes place.</summary>
public enum RelationKind
{
    /// <summary>Holds over time: no status, no dates of its own.</summary>
    State,

    /// <summary>Takes place: has a status, may be denied and dated.</summary>
    Event,
}
