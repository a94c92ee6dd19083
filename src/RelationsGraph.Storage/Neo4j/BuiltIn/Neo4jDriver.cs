using RelationsGraph.Bolt;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The driver that this build speaks to servers with: the project's own Bolt client.</summary>
internal static class Neo4jDriver
{
    /// <summary>What the driver is called where versions are told.</summary>
    public static string Name => "RelationsGraph.Bolt";

    /// <summary>Makes a connection; nothing is sent before it is used.</summary>
    public static INeo4jConnection Open(Neo4jAddress address, string? password, TimeSpan patience) => new BoltConnection(
        new BoltDriver(
            address.Server,
            address.User is null ? AuthToken.None : AuthToken.Basic(address.User, password ?? ""),
            new BoltOptions { MaxRetryTime = patience }),
        address,
        patience);
}
