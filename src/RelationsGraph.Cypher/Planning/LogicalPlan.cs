namespace RelationsGraph.Cypher.Planning;

/// <summary>A step of a plan: what is done, not yet how.</summary>
internal abstract record LogicalPlan
{
    /// <summary>The step that rows come from; null at the start.</summary>
    public abstract LogicalPlan? Input { get; init; }

    /// <summary>What the step works on, for people.</summary>
    public abstract string Description { get; }
}
