using RelationsGraph.Bolt;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Where a graph in Neo4j is and who asks for it, as written <c>bolt://user@host:7687/database</c>.</summary>
/// <param name="Server">The server.</param>
/// <param name="User">The user; null where the server asks nobody who they are.</param>
/// <param name="Database">The database; null is the user's home database.</param>
internal sealed record Neo4jAddress(BoltAddress Server, string? User, string? Database)
{
    private const string SchemeEnd = "://";

    /// <summary>The address as a person would name the place: without the user.</summary>
    public string Location
    {
        get
        {
            var server = Server.ToString();
            var context = server.IndexOf('?', StringComparison.Ordinal);
            return Database is null ? server : server.Insert(context < 0 ? server.Length : context, "/" + Database);
        }
    }

    /// <summary>Whether the text is the address of a server rather than the path of a file.</summary>
    public static bool IsAddress(string location) => location.IndexOf(SchemeEnd, StringComparison.Ordinal) > 1; // one letter is a drive

    /// <summary>Reads an address.</summary>
    /// <exception cref="GraphStoreException">The text is no such address, or has a password in it, which no message repeats.</exception>
    public static Neo4jAddress Parse(string location)
    {
        var start = location.IndexOf(SchemeEnd, StringComparison.Ordinal) + SchemeEnd.Length;
        var at = location.LastIndexOf('@'); // a password may hold any character
        var user = at < start ? null : location[start..at];
        var rest = location[Math.Max(start, at + 1)..];
        if (user is not null && user.Contains(':', StringComparison.Ordinal))
        {
            throw new GraphStoreException(
                location[..start] + rest,
                "a password does not belong into an address, where others can read it; set NEO4J_PASSWORD, and change this password.");
        }

        var (host, context) = rest.IndexOf('?', StringComparison.Ordinal) is var question and >= 0 ? (rest[..question], rest[question..]) : (rest, "");
        var slash = host.IndexOf('/', StringComparison.Ordinal);
        var database = slash < 0 ? "" : host[(slash + 1)..].TrimEnd('/');
        var server = location[..start] + (slash < 0 ? host : host[..slash]) + context;
        try
        {
            return new Neo4jAddress(BoltAddress.Parse(server), Unescape(user), Unescape(database));
        }
        catch (FormatException exception)
        {
            throw new GraphStoreException(server, exception.Message, innerException: exception);
        }
    }

    private static string? Unescape(string? text) => string.IsNullOrEmpty(text) ? null : Uri.UnescapeDataString(text);
}
