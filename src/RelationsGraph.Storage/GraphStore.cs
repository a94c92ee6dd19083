using RelationsGraph.Storage.Sqlite;

namespace RelationsGraph.Storage;

/// <summary>Opens stores: the front door of storage.</summary>
public static class GraphStore
{
    /// <summary>Opens the store at a location.</summary>
    /// <param name="location">A file path.</param>
    /// <param name="access">Whether to read only, or to create and write too.</param>
    /// <param name="options">Patience and the like; null for the defaults.</param>
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
        var schemeEnd = location.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd > 1) // one letter is a drive
        {
            throw new GraphStoreException(
                WithoutSecret(location, schemeEnd),
                $"'{location[..schemeEnd]}' addresses are not supported; a store is a file, name one such as relations.db.");
        }

        return Task.FromResult<IGraphStore>(SqliteGraphStore.Open(location, access, options ?? GraphStoreOptions.Default));
    }

    private static string WithoutSecret(string location, int schemeEnd)
    {
        var hostStart = location.LastIndexOf('@') + 1;
        return hostStart > 0 ? location[..(schemeEnd + 3)] + location[hostStart..] : location;
    }
}
