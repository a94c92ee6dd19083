namespace RelationsGraph.Bolt;

/// <summary>What a server says about a query once its result is read to the end.</summary>
public sealed record ResultSummary
{
    /// <summary>Who answered.</summary>
    public required ServerInfo Server { get; init; }

    /// <summary>What changed.</summary>
    public UpdateCounters Counters { get; init; } = UpdateCounters.None;

    /// <summary><c>r</c> (reads), <c>w</c> (writes), <c>rw</c> (both) or <c>s</c> (schema); null where the server does not say.</summary>
    public string? QueryType { get; init; }

    /// <summary>The database that the query ran in; null where the server does not say.</summary>
    public string? Database { get; init; }

    /// <summary>How long the server took until it could send the first record, by its own clock, in whole milliseconds; null where it does not say.</summary>
    public TimeSpan? AvailableAfter { get; init; }

    /// <summary>How long the server took from the first record to the last; null where it does not say.</summary>
    public TimeSpan? ConsumedAfter { get; init; }

    /// <summary>What the server wants to have said about the query.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    /// <summary>The plan as the server describes it, for EXPLAIN and PROFILE; null for others.</summary>
    public IReadOnlyDictionary<string, object?>? Plan { get; init; }
}
