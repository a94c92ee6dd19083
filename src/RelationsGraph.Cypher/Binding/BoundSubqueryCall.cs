namespace RelationsGraph.Cypher.Binding;

/// <summary>A query that is run for each row.</summary>
internal sealed class BoundSubqueryCall(BoundQuery query, bool isOptional) : BoundClause
{
    public BoundQuery Query { get; } = query;

    /// <summary>Whether a row for which the query gives none goes on with nulls.</summary>
    public bool IsOptional { get; } = isOptional;

    public override IEnumerable<BoundVariable> References => Query.References;
}
