using RelationsGraph.Bolt.Connections;

namespace RelationsGraph.Bolt;

/// <summary>What a result is part of, and what hears how it ended: a transaction, or the query alone.</summary>
internal interface IResultOwner
{
    /// <summary>Says so where the result can no longer be read.</summary>
    /// <exception cref="InvalidOperationException">The owner is over.</exception>
    void ThrowIfOver();

    /// <summary>The result is read to its end.</summary>
    ValueTask EndAsync(RecordStream rows);

    /// <summary>The result failed, or its reading was cancelled.</summary>
    ValueTask FailAsync(Exception reason);

    /// <summary>The reader is done with the result, and has perhaps not read it to its end.</summary>
    ValueTask LeaveAsync(RecordStream rows);
}
