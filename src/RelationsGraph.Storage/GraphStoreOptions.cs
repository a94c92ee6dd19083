using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Storage;

/// <summary>How a store behaves; the defaults are right for a person at a terminal.</summary>
public sealed record GraphStoreOptions
{
    /// <summary>The defaults.</summary>
    public static GraphStoreOptions Default { get; } = new();

    /// <summary>
    /// How long a write waits for another writer to finish, or for a server to come back, before it fails with a transient
    /// <see cref="GraphStoreException"/>; 30 seconds by default. Zero means to ask once. Reading never waits for writers.
    /// </summary>
    public TimeSpan WriterPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The password of the user that the address of a server names; no file needs one.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// The vocabulary, whose labels and relation types are the only ones that are written to a server, and whose constraints are made there;
    /// the one that the program comes with by default.
    /// </summary>
    public GraphSchema Schema { get; init; } = GraphSchema.Default;

    /// <summary>The options without the password.</summary>
    public override string ToString() => $"{nameof(WriterPatience)} = {WriterPatience}";
}
