using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Shell;

/// <summary>The names in a graph, and those of the parameters, to complete what is typed.</summary>
/// <param name="Labels">The labels.</param>
/// <param name="Types">The relationship types.</param>
/// <param name="Properties">The property names.</param>
/// <param name="Parameters">The parameters; they may change.</param>
internal sealed record ShellNames(
    IReadOnlyList<string> Labels, IReadOnlyList<string> Types, IReadOnlyList<string> Properties, IEnumerable<string> Parameters)
{
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public static async Task<ShellNames> ReadAsync(IGraphStore store, IEnumerable<string> parameters, CancellationToken cancellationToken) => new(
        await ReadAsync(store, "CALL db.labels()", cancellationToken),
        await ReadAsync(store, "CALL db.relationshipTypes()", cancellationToken),
        await ReadAsync(store, "CALL db.propertyKeys()", cancellationToken),
        parameters);

    private static async Task<IReadOnlyList<string>> ReadAsync(IGraphStore store, string query, CancellationToken cancellationToken)
    {
        var result = await store.QueryAsync(query, cancellationToken: cancellationToken);
        return [.. result.Rows.Select(row => row[0]).OfType<string>()];
    }
}
