namespace RelationsGraph.Bolt.Messages;

/// <summary>What goes with a BEGIN, or with a RUN that is a transaction of its own.</summary>
internal static class TransactionExtra
{
    public static IReadOnlyDictionary<string, object?> Make(
        AccessMode mode, string? database, IReadOnlyList<string> bookmarks, BoltTransactionOptions options)
    {
        var extra = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (bookmarks.Count > 0)
        {
            extra["bookmarks"] = bookmarks;
        }

        if (options.Timeout is { } timeout)
        {
            // Zero means no limit to the server, so that less than a millisecond must not become it
            extra["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        }

        if (options.Metadata.Count > 0)
        {
            extra["tx_metadata"] = options.Metadata;
        }

        if (mode == AccessMode.Read)
        {
            extra["mode"] = "r";
        }

        if (database is not null)
        {
            extra["db"] = database;
        }

        return extra;
    }
}
