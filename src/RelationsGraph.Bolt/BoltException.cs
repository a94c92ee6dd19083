namespace RelationsGraph.Bolt;

/// <summary>A server refused, failed, could not be reached or sent what is no Bolt.</summary>
public sealed class BoltException : Exception
{
    /// <summary>Makes the exception of a failure on the way to the server.</summary>
    internal BoltException(string message, bool isTransient = false, Exception? innerException = null)
        : base(message, innerException) => IsTransient = isTransient;

    /// <summary>Neo4j's code, as in <c>Neo.ClientError.Statement.SyntaxError</c>; null where no server said it.</summary>
    public string? Code { get; internal init; }

    /// <summary>The status code of ISO GQL, as in <c>42001</c>; null where the server gives none (before Bolt 5.7).</summary>
    public string? GqlStatus { get; internal init; }

    /// <summary>What <see cref="GqlStatus"/> means, in the server's words; null where it gives none.</summary>
    public string? GqlDescription { get; internal init; }

    /// <summary>
    /// Whether the same transaction, tried again from its beginning, may succeed: a deadlock, a leader that moved, a connection that broke.
    /// </summary>
    public bool IsTransient { get; }

    /// <summary>
    /// Whether the connection broke while a commit was under way, so that nobody knows whether it took place. Not transient, since trying
    /// again may do the work twice; where doing it twice is harmless, try again.
    /// </summary>
    public bool MayBeCommitted { get; internal init; }

    /// <summary>Whether all connections to the server were in use: no fault of the server.</summary>
    internal bool IsPoolExhausted { get; init; }

    /// <summary>Whether the server did not accept who the client says it is, or what it wants to do.</summary>
    public bool IsSecurityError => Code?.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) ?? false;
}
