using RelationsGraph.Bolt.Connections;

namespace RelationsGraph.Bolt;

/// <summary>A query that is a transaction of its own: it keeps the connection until its result is read.</summary>
internal sealed class SingleQuery(BoltSession session, ConnectionLease lease, AccessMode mode) : IResultOwner
{
    private bool _isOver;

    public void ThrowIfOver()
    {
        if (_isOver)
        {
            throw new InvalidOperationException("The result is closed: it failed, was cancelled or disposed.");
        }
    }

    public ValueTask EndAsync(RecordStream rows)
    {
        if (_isOver)
        {
            return ValueTask.CompletedTask;
        }

        session.KeepBookmark(rows.Summary);
        return ReleaseAsync();
    }

    public ValueTask FailAsync(Exception reason)
    {
        if (reason is BoltException error)
        {
            lease.Report(error);
        }

        lease.Connection.RequireReset();
        return ReleaseAsync();
    }

    // What the query writes must stay, so it runs to its end; one that only reads can be stopped
    public async ValueTask LeaveAsync(RecordStream rows)
    {
        if (_isOver)
        {
            return;
        }

        if (mode == AccessMode.Read && !rows.IsEnded)
        {
            lease.Connection.RequireReset();
            await ReleaseAsync();
            return;
        }

        try
        {
            await rows.DropAsync(CancellationToken.None);
            await EndAsync(rows);
        }
        catch (BoltException e)
        {
            await FailAsync(e);
            throw;
        }
    }

    private ValueTask ReleaseAsync()
    {
        _isOver = true;
        session.Close(this);
        return lease.ReleaseAsync();
    }
}
