using RelationsGraph.Bolt.Connections;
using RelationsGraph.Bolt.Routing;

namespace RelationsGraph.Bolt;

/// <summary>The way to a server or a cluster: keeps connections and opens sessions. Make one and keep it; it is safe for many threads.</summary>
/// <example>
/// <code>
/// await using var driver = new BoltDriver(BoltAddress.Parse("bolt://localhost:7687"), AuthToken.Basic("neo4j", password));
/// await using var session = driver.OpenSession();
/// var result = await session.RunAsync("MATCH (c:Country {name: $name}) RETURN c.name AS name", new Dictionary&lt;string, object?> { ["name"] = "Norway" });
/// await foreach (var record in result)
/// {
///     Use(record.Get&lt;string>("name"));
/// }
/// </code>
/// </example>
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
        ArgumentOutOfRangeException.ThrowIfLessThan(Options.FetchSize, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(Options.MaxConnections, 1, nameof(options));

        var connector = new Connector(auth, Options);
        Connections = address.IsRouting
            ? new RoutingProvider(address, member => new(member, connector, Options), Options.TimeProvider)
            : new DirectProvider(new(address, connector, Options));
    }

    /// <summary>The server that was named first.</summary>
    public BoltAddress Address { get; }

    /// <summary>How the driver behaves.</summary>
    public BoltOptions Options { get; }

    internal IConnectionProvider Connections { get; }

    /// <summary>Opens a session, which costs nothing until its first query.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fetch size is below 1.</exception>
    public BoltSession OpenSession(BoltSessionOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options?.FetchSize ?? 1, 1, nameof(options));
        return new(this, options ?? BoltSessionOptions.Default);
    }

    /// <summary>Connects, logs on and says who answered.</summary>
    /// <exception cref="BoltException">The server cannot be reached, speaks no Bolt that this client speaks, or refuses. Not tried again.</exception>
    public async Task<ServerInfo> VerifyConnectivityAsync(CancellationToken cancellationToken = default)
    {
        var lease = await Connections.AcquireAsync(AccessMode.Read, database: null, [], cancellationToken);
        try
        {
            // A connection that was there before may have died since
            var reset = lease.Connection.Reset();
            await lease.Connection.FlushAsync(cancellationToken);
            await reset.WaitAsync(cancellationToken);
            return lease.Connection.Server;
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    /// <summary>Closes all connections, those in use too.</summary>
    public ValueTask DisposeAsync() => Connections.DisposeAsync();
}
