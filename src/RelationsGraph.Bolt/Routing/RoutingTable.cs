namespace RelationsGraph.Bolt.Routing;

/// <summary>Which servers of a cluster do what for a database. Immutable.</summary>
/// <param name="Database">The database; null where the server does not say.</param>
/// <param name="ExpiresAt">From when on the cluster has to be asked again.</param>
/// <param name="Routers">Who can be asked for the next table.</param>
/// <param name="Readers">Who answers reading queries.</param>
/// <param name="Writers">Who takes writing queries; none while the cluster elects a leader.</param>
internal sealed record RoutingTable(
    string? Database,
    DateTimeOffset ExpiresAt,
    IReadOnlyList<BoltAddress> Routers,
    IReadOnlyList<BoltAddress> Readers,
    IReadOnlyList<BoltAddress> Writers)
{
    public IEnumerable<BoltAddress> Members => [.. Routers, .. Readers, .. Writers];

    /// <summary>Reads the answer to ROUTE.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RoutingTable Read(IReadOnlyDictionary<string, object?> answer, BoltAddress asked, DateTimeOffset now)
    {
        if (answer.GetValueOrDefault("ttl") is not long seconds || answer.GetValueOrDefault("servers") is not IReadOnlyList<object?> servers)
        {
            throw new FormatException("the routing table has no 'ttl' or no 'servers'");
        }

        // Some clusters say for ever by the greatest number there is
        var expiresAt = now.AddSeconds(Math.Clamp(seconds, 0, (long)TimeSpan.FromDays(365).TotalSeconds));
        return new(answer.GetValueOrDefault("db") as string, expiresAt, WithRole("ROUTE"), WithRole("READ"), WithRole("WRITE"));

        IReadOnlyList<BoltAddress> WithRole(string role) =>
        [
            .. from server in servers.OfType<IReadOnlyDictionary<string, object?>>()
               where server.GetValueOrDefault("role") as string == role
               from address in server.GetValueOrDefault("addresses") as IReadOnlyList<object?> ?? []
               select asked.ToMember(address as string ?? ""),
        ];
    }

    public IReadOnlyList<BoltAddress> ServersFor(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    public bool IsFresh(AccessMode mode, DateTimeOffset now) => now < ExpiresAt && Routers.Count > 0 && ServersFor(mode).Count > 0;

    /// <summary>The table without a server that does not answer.</summary>
    public RoutingTable Without(BoltAddress server) => this with
    {
        Routers = Leave(Routers, server),
        Readers = Leave(Readers, server),
        Writers = Leave(Writers, server),
    };

    /// <summary>The table without a server that no longer writes.</summary>
    public RoutingTable WithoutWriter(BoltAddress server) => this with { Writers = Leave(Writers, server) };

    private static IReadOnlyList<BoltAddress> Leave(IReadOnlyList<BoltAddress> servers, BoltAddress server) => [.. servers.Where(other => other != server)];
}
