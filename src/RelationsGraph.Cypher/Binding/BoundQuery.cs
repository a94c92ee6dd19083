using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Binding;

/// <summary>A query whose names are resolved and whose types are checked.</summary>
/// <param name="Parts">The queries that UNION joins, or the only one.</param>
/// <param name="KeepsDuplicates">Whether they are joined by UNION ALL.</param>
/// <param name="Outputs">The variables that hold the result, in the order of the columns.</param>
internal sealed record BoundQuery(
    ImmutableArray<BoundSingleQuery> Parts, bool KeepsDuplicates, ImmutableArray<BoundVariable> Outputs)
{
    /// <summary>All variables that the query reads, its own included.</summary>
    public IEnumerable<BoundVariable> References => Parts.SelectMany(part => part.Clauses).SelectMany(clause => clause.References);

    /// <summary>Whether it changes the graph.</summary>
    public bool Writes => Parts.SelectMany(part => part.Clauses).Any(clause => clause switch
    {
        BoundSubqueryCall call => call.Query.Writes,
        _ => clause is BoundCreate or BoundMerge or BoundUpdates or BoundForeach,
    });
}
