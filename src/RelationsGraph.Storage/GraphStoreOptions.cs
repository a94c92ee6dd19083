namespace RelationsGraph.Storage;

/// <summary>How a store behaves; the defaults are right for a person at a terminal.</summary>
public sealed record GraphStoreOptions
{
    /// <summary>The defaults.</summary>
    public static GraphStoreOptions Default { get; } = new();

    /// <summary>
    /// How long a write waits for another writer to finish before it fails with a transient
    /// <see cref="GraphStoreException"/>; 30 seconds by default. Zero means to ask once. Reading never waits for writers.
    /// </summary>
    public TimeSpan WriterPatience { get; init; } = TimeSpan.FromSeconds(30);
}
