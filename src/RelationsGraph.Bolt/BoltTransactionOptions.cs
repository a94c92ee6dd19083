namespace RelationsGraph.Bolt;

/// <summary>What a server is told about a transaction.</summary>
public sealed record BoltTransactionOptions
{
    /// <summary>The server's defaults.</summary>
    public static BoltTransactionOptions Default { get; } = new();

    /// <summary>
    /// The server ends a transaction that takes longer; null leaves it to the server's own limit, zero takes that limit away. Parts of a
    /// millisecond count as a whole one.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Goes into the server's query log and the listing of running transactions.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = new Dictionary<string, object?>();
}
