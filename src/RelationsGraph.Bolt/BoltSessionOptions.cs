namespace RelationsGraph.Bolt;

/// <summary>What a session works on.</summary>
public sealed record BoltSessionOptions
{
    /// <summary>The server's default database, for writing.</summary>
    public static BoltSessionOptions Default { get; } = new();

    /// <summary>The name of the database; null is the user's home database, the usual one.</summary>
    public string? Database { get; init; }

    /// <summary>What the session means to do; <see cref="AccessMode.Write"/> by default. Managed transactions say it themselves.</summary>
    public AccessMode AccessMode { get; init; }

    /// <summary>The states that the database must have reached before the first query: <see cref="BoltSession.Bookmarks"/> of others.</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>Replaces <see cref="BoltOptions.FetchSize"/> where given.</summary>
    public int? FetchSize { get; init; }
}
