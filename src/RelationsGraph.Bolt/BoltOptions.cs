using System.Security.Cryptography.X509Certificates;

namespace RelationsGraph.Bolt;

/// <summary>How a driver behaves; the defaults are right for a server near by.</summary>
public sealed record BoltOptions
{
    /// <summary>The defaults.</summary>
    public static BoltOptions Default { get; } = new();

    /// <summary>How the client names itself to the server, where its log and <c>SHOW TRANSACTIONS</c> say it; <c>Product/1.0</c> by custom.</summary>
    public string UserAgent { get; init; } = $"RelationsGraph/{typeof(BoltOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>How many records a server sends before it waits for the client to ask for more; 1,000 by default, at least 1.</summary>
    /// <remarks>Up to twice as many are held in memory for each open result.</remarks>
    public int FetchSize { get; init; } = 1_000;

    /// <summary>How many connections to one server are open at once; 100 by default, at least 1.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>How long to wait for a connection to become free where all are in use; 60 seconds by default.</summary>
    public TimeSpan AcquisitionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long reaching a server, TLS and logging on may take together; 30 seconds by default.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection unused for so long is asked whether it still lives before it is used again; 30 seconds by default.</summary>
    public TimeSpan LivenessCheckAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection so old is closed rather than used again; 1 hour by default.</summary>
    public TimeSpan MaxConnectionLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long <see cref="BoltSession.ExecuteReadAsync{T}"/> and <see cref="BoltSession.ExecuteWriteAsync{T}"/> go on trying after transient
    /// errors; 30 seconds by default, zero to try once.
    /// </summary>
    public TimeSpan MaxRetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause before the first retry, which doubles with each further one and varies by a fifth at random; 1 second by default.</summary>
    public TimeSpan FirstRetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Certificate authorities that are trusted in place of the system's, where the address asks for a trusted certificate.</summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }

    /// <summary>The clock by which time is told and waited for.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
