namespace RelationsGraph.Storage.Neo4j;

/// <summary>A transaction under way. For one caller at a time; after a failure it is lost.</summary>
internal interface INeo4jTransaction
{
    /// <summary>Runs statements in order, sent together where the driver can, and gives the rows of each.</summary>
    Task<IReadOnlyList<IReadOnlyList<IReadOnlyList<object?>>>> RunAsync(IReadOnlyList<Neo4jStatement> statements, CancellationToken cancellationToken);

    /// <summary>Runs a statement and gives its result, which the caller disposes of.</summary>
    Task<INeo4jResult> QueryAsync(Neo4jStatement statement, CancellationToken cancellationToken);

    /// <summary>Runs a statement and gives its rows while the server sends them, a page at a time.</summary>
    IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(Neo4jStatement statement, CancellationToken cancellationToken);
}
