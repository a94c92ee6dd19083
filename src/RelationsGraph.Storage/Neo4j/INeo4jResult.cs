using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The rows of one statement, read once while the server sends them. Disposing of it ends the statement.</summary>
internal interface INeo4jResult : IAsyncEnumerable<IReadOnlyList<object?>>, IAsyncDisposable
{
    /// <summary>The names of the columns.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>How much the statement changed. Rows that were not read are dropped.</summary>
    Task<GraphChangeCounts> CountChangesAsync(CancellationToken cancellationToken);
}
