namespace RelationsGraph.Storage;

/// <summary>A store cannot be opened, read or written.</summary>
public sealed class GraphStoreException : Exception
{
    /// <summary>Makes the exception; the message says what happened and what to do.</summary>
    public GraphStoreException(string location, string message, bool isTransient = false, Exception? innerException = null)
        : base($"{location}: {message}", innerException)
    {
        Location = location;
        Reason = message;
        IsTransient = isTransient;
    }

    /// <summary>The store.</summary>
    public string Location { get; }

    /// <summary>What happened and what to do, without the store.</summary>
    public string Reason { get; }

    /// <summary>Whether trying again later may succeed: another process holds the store, say.</summary>
    public bool IsTransient { get; }
}
