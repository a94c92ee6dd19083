using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationsGraph.Bolt;

/// <summary>Where a server is and how to speak to it, as written <c>bolt://host:7687</c>.</summary>
/// <remarks>
/// Schemes: <c>bolt</c> speaks to this one server, <c>neo4j</c> asks it for the members of its cluster (routing); both take <c>+s</c>
/// (TLS, trusted certificate) or <c>+ssc</c> (TLS, any certificate). A <c>neo4j</c> address may carry a routing context after a
/// question mark (<c>neo4j://host?region=eu</c>), which the cluster gets as it is. User, password and database are no part of an address.
/// </remarks>
public sealed record BoltAddress
{
    /// <summary>The port where none is given.</summary>
    public const int DefaultPort = 7687;

    private BoltAddress(
        string host, int port, BoltEncryption encryption, bool isRouting, IReadOnlyDictionary<string, string> routingContext, string? entry = null)
    {
        Host = host.ToLowerInvariant();
        Port = port;
        Encryption = encryption;
        IsRouting = isRouting;
        RoutingContext = routingContext;
        Entry = entry ?? Authority;
    }

    /// <summary>The name or IP address of the server, in small letters; an IPv6 address is without its brackets.</summary>
    public string Host { get; }

    /// <summary>The port, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>Whether connections are encrypted.</summary>
    public BoltEncryption Encryption { get; }

    /// <summary>Whether the server is asked which members of its cluster read and write.</summary>
    public bool IsRouting { get; }

    /// <summary>What the cluster gets told about this client; empty where nothing is given.</summary>
    public IReadOnlyDictionary<string, string> RoutingContext { get; }

    /// <summary>Host and port, an IPv6 address in brackets: <c>localhost:7687</c>.</summary>
    public string Authority => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>The authority of the server by which the client came into the cluster.</summary>
    internal string Entry { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is no address; the message says what is wrong with it.</exception>
    public static BoltAddress Parse(string text) => Read(text, out var address) is { } error ? throw new FormatException(error) : address!;

    /// <summary>Reads an address; false where the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out BoltAddress? address)
    {
        address = null;
        return text is not null && Read(text, out address) is null;
    }

    /// <summary>The address of another member of the same cluster, which gets spoken to in the same way.</summary>
    /// <exception cref="FormatException">The text is not of the form <c>host:port</c>.</exception>
    internal BoltAddress ToMember(string authority) => ReadAuthority(authority, out var host, out var port) is { } error
        ? throw new FormatException(error)
        : new(host, port, Encryption, IsRouting, RoutingContext, Entry);

    /// <inheritdoc/>
    public override string ToString()
    {
        var scheme = (IsRouting ? "neo4j" : "bolt") + Encryption switch
        {
            BoltEncryption.Trusted => "+s",
            BoltEncryption.AnyCertificate => "+ssc",
            _ => "",
        };
        var context = string.Join('&', RoutingContext.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return $"{scheme}://{Authority}{(context.Length == 0 ? "" : "?" + context)}";
    }

    /// <inheritdoc/>
    public bool Equals(BoltAddress? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Gives what is wrong with the text, or null and the address.</summary>
    private static string? Read(string text, out BoltAddress? address)
    {
        address = null;
        var at = text.IndexOf("://", StringComparison.Ordinal);
        if (at < 0 || ReadScheme(text[..at]) is not var (encryption, isRouting))
        {
            return "An address begins with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc://, as in bolt://localhost:7687.";
        }

        var rest = text[(at + 3)..];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? "" : rest[(question + 1)..];
        var authority = (question < 0 ? rest : rest[..question]).TrimEnd('/');
        if (authority.Contains('@', StringComparison.Ordinal) || authority.Contains('/', StringComparison.Ordinal))
        {
            return "An address is host and port alone, as in bolt://localhost:7687; user, password and database are given apart from it.";
        }

        if (query.Length > 0 && !isRouting)
        {
            return "Only neo4j:// addresses have a routing context after a question mark.";
        }

        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        if ((ReadAuthority(authority, out var host, out var port) ?? ReadContext(query, context)) is { } error)
        {
            return error;
        }

        address = new(host, port, encryption, isRouting, context);
        return null;
    }

    private static (BoltEncryption Encryption, bool IsRouting)? ReadScheme(string scheme) => scheme.ToLowerInvariant() switch
    {
        "bolt" => (BoltEncryption.None, false),
        "bolt+s" => (BoltEncryption.Trusted, false),
        "bolt+ssc" => (BoltEncryption.AnyCertificate, false),
        "neo4j" => (BoltEncryption.None, true),
        "neo4j+s" => (BoltEncryption.Trusted, true),
        "neo4j+ssc" => (BoltEncryption.AnyCertificate, true),
        _ => null,
    };

    private static string? ReadAuthority(string authority, out string host, out int port)
    {
        port = DefaultPort;
        var isBracketed = authority.StartsWith('[');
        var end = isBracketed ? authority.IndexOf(']', StringComparison.Ordinal) + 1 : authority.IndexOf(':', StringComparison.Ordinal);
        end = end < 0 ? authority.Length : end;
        host = isBracketed && end > 0 ? authority[1..(end - 1)] : authority[..end];
        var rest = authority[end..];
        var isWhole = rest.Length == 0 || (rest[0] == ':'
            && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535);
        return host.Length == 0 ? "The address names no host."
            : Uri.CheckHostName(host) == UriHostNameType.Unknown ? $"'{host}' is no name of a host."
            : !isWhole ? "A port is a number from 1 to 65535; an IPv6 address is in brackets, as in bolt://[::1]:7687."
            : null;
    }

    private static string? ReadContext(string query, Dictionary<string, string> context)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } value])
            {
                return "A routing context is written name=value&name=value.";
            }

            if (name == "address")
            {
                return "The name 'address' in a routing context belongs to the client.";
            }

            if (!context.TryAdd(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)))
            {
                return $"The routing context gives '{name}' twice.";
            }
        }

        return null;
    }
}
