namespace RelationsGraph.Bolt.Connections;

/// <summary>A connection for one use, and where it goes back to.</summary>
/// <param name="connection">The connection.</param>
/// <param name="pool">Where it goes back to.</param>
/// <param name="database">The database to name to the server; null leaves the choice to it.</param>
/// <param name="report">Hears of failures, from which a cluster's members are known better.</param>
internal sealed class ConnectionLease(BoltConnection connection, ConnectionPool pool, string? database, Action<BoltException>? report)
{
    private bool _isReleased;

    public BoltConnection Connection => connection;

    public string? Database => database;

    /// <summary>Tells of a failure of the server or the connection.</summary>
    public void Report(BoltException error) => report?.Invoke(error);

    /// <summary>Gives the connection back; once is enough. Never throws.</summary>
    public ValueTask ReleaseAsync()
    {
        if (_isReleased)
        {
            return ValueTask.CompletedTask;
        }

        _isReleased = true;
        return pool.ReleaseAsync(connection);
    }
}
