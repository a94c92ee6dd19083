using RelationsGraph.Storage.Neo4j;
using RelationsGraph.Storage.Sqlite;

namespace RelationsGraph.Storage;

/// <summary>Opens stores: the front door of storage.</summary>
public static class GraphStore
{
    /// <summary>The driver that this build speaks to servers with, for those who want to know.</summary>
    public static string ServerDriver => Neo4jDriver.Name;

    /// <summary>Opens the store at a location.</summary>
    /// <param name="location">
    /// A file path, or the address of a Neo4j server: <c>bolt://user@host:7687/database</c>, <c>neo4j://</c> for a cluster, each with
    /// <c>+s</c> for TLS or <c>+ssc</c> for TLS with any certificate. Without a user the server is not told who asks.
    /// </param>
    /// <param name="access">Whether to read only, or to create and write too.</param>
    /// <param name="options">The password, patience and the like; null for the defaults.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <exception cref="GraphStoreException">
    /// There is no store (when reading), what is there is not a store or of a newer format, or it cannot be reached. What is
    /// there is left as it is.
    /// </exception>
    public static Task<IGraphStore> OpenAsync(
        string location, GraphStoreAccess access, GraphStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        cancellationToken.ThrowIfCancellationRequested();
        options ??= GraphStoreOptions.Default;
        return IsServer(location)
            ? Neo4jGraphStore.OpenAsync(Neo4jAddress.Parse(location), access, options, cancellationToken)
            : Task.FromResult<IGraphStore>(SqliteGraphStore.Open(location, access, options));
    }

    /// <summary>Whether a location is the address of a server rather than the path of a file.</summary>
    public static bool IsServer(string location) => Neo4jAddress.IsAddress(location);

    /// <summary>The user that a location names, whose password is needed to open it; null where it names none.</summary>
    /// <exception cref="GraphStoreException">It is no address of a server that can be understood.</exception>
    public static string? FindUser(string location) => IsServer(location) ? Neo4jAddress.Parse(location).User : null;
}
