namespace RelationsGraph.Bolt;

/// <summary>Who the client says it is. Its text form never shows a secret.</summary>
public sealed class AuthToken
{
    private readonly string _description;

    private AuthToken(string description, params (string Name, object? Value)[] entries)
    {
        _description = description;
        Entries = entries.ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>No authentication: for servers that ask for none.</summary>
    public static AuthToken None { get; } = new("no authentication", ("scheme", "none"));

    /// <summary>What goes to the server.</summary>
    internal IReadOnlyDictionary<string, object?> Entries { get; }

    /// <summary>A user and the password; the realm names the provider where a server has several.</summary>
    public static AuthToken Basic(string user, string password, string? realm = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(password);
        (string, object?)[] entries = [("scheme", "basic"), ("principal", user), ("credentials", password)];
        return new($"user {user}", realm is null ? entries : [.. entries, ("realm", realm)]);
    }

    /// <summary>A token of a single sign-on provider.</summary>
    public static AuthToken Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new("a bearer token", ("scheme", "bearer"), ("credentials", token));
    }

    /// <summary>Says who it is, without the secret: <c>user neo4j</c>.</summary>
    public override string ToString() => _description;
}
