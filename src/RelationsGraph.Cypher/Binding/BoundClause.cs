namespace RelationsGraph.Cypher.Binding;

/// <summary>A clause whose names are resolved and whose types are checked.</summary>
internal abstract class BoundClause
{
    /// <summary>All variables that the clause names, its own included.</summary>
    public abstract IEnumerable<BoundVariable> References { get; }
}
