namespace RelationsGraph.Bolt.Connections;

/// <summary>Knows which server to ask.</summary>
internal interface IConnectionProvider : IAsyncDisposable
{
    /// <summary>Gives a connection for a transaction.</summary>
    /// <param name="mode">What it means to do.</param>
    /// <param name="database">The database; null is the user's home database.</param>
    /// <param name="bookmarks">What the database must have seen.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="BoltException">There is none to be had.</exception>
    Task<ConnectionLease> AcquireAsync(AccessMode mode, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken);
}
