namespace RelationsGraph.Cypher.Binding;

/// <summary>Where a query stands.</summary>
internal enum QueryPlace
{
    /// <summary>It is the whole text.</summary>
    Top,

    /// <summary>In CALL { ... }: its columns become variables of the query around it.</summary>
    Call,

    /// <summary>In EXISTS, COUNT or COLLECT: it needs no RETURN, and may not write.</summary>
    Expression,
}
