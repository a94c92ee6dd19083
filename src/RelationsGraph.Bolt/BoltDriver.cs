namespace RelationsGraph.Bolt;

/// <summary>The way to a server or a cluster: keeps connections and opens sessions. Make one and keep it; it is safe for many threads.</summary>
public sealed class BoltDriver : IAsyncDisposable
{
    /// <summary>Makes a driver; nothing is connected before the first query.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public BoltDriver(BoltAddress address, AuthToken auth, BoltOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(auth);
        Address = address;
        Options = options ?? BoltOptions.Default;
    }

    /// <summary>The server that was named first.</summary>
    public BoltAddress Address { get; }

    /// <summary>How the driver behaves.</summary>
    public BoltOptions Options { get; }

    /// <summary>Opens a session, which costs nothing until its first query.</summary>
    public BoltSession OpenSession(BoltSessionOptions? options = null) => new(this, options ?? BoltSessionOptions.Default);

    /// <summary>Connects, logs on and says who answered.</summary>
    /// <exception cref="BoltException">The server cannot be reached, speaks no Bolt that this client speaks, or refuses.</exception>
    public Task<ServerInfo> VerifyConnectivityAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Closes all connections, those in use too.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
