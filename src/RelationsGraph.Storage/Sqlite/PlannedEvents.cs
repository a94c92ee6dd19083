using Microsoft.Data.Sqlite;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Finds which plan an event confirms, by index: <see cref="Confirmations"/> without a graph in memory.</summary>
internal sealed class PlannedEvents(SqliteConnection connection, TextPool texts) : IDisposable
{
    // The order is that of Confirmations: earliest start, then smallest key
    private readonly Statement _findPlans = new(connection, """
        SELECT key, planned_start FROM edge
        WHERE source = ? AND target = ? AND type = ? AND planned_start <= ? AND planned_end >= ?
        ORDER BY planned_start, key
        """);
    private readonly Statement _findIdentities = new(connection, "SELECT content FROM edge WHERE key = ?");

    /// <summary>The key of the plan that an event confirms, or null.</summary>
    public string? FindConfirmedBy(Edge edge)
    {
        if (!Confirmations.IsReport(edge.Identity))
        {
            return null;
        }

        var (first, last) = (edge.Start!.Value.DayNumber, edge.End!.Value.DayNumber);
        _findPlans
            .Bind(1, OrdinalText.ToBytes(edge.SourceId)).Bind(2, OrdinalText.ToBytes(edge.TargetId)).Bind(3, OrdinalText.ToBytes(edge.Type))
            .Bind(4, last).Bind(5, first);
        string? confirmed = null;
        while (confirmed is null && _findPlans.Step())
        {
            var key = _findPlans.GetBytes(0);
            confirmed = IsPlan(key, (int)_findPlans.GetNumber(1), first) ? OrdinalText.Read(key) : null;
        }

        _findPlans.Reset();
        return confirmed;
    }

    public void Dispose()
    {
        _findPlans.Dispose();
        _findIdentities.Dispose();
    }

    // A row is what one article says of the plan. Should articles differ about it, what the merged edge says counts
    private bool IsPlan(ReadOnlySpan<byte> key, int start, int earliestEnd)
    {
        PropertyMap? merged = null;
        _findIdentities.Bind(1, key);
        while (_findIdentities.Step())
        {
            var identity = new ContentReader(_findIdentities.GetBytes(0), texts).ReadMap();
            merged = merged is null ? identity : Edge.MergeIdentities(merged, identity);
        }

        return merged is not null
            && Confirmations.IsPlan(merged)
            && merged.GetDate(PropertyNames.Start)!.Value.DayNumber == start
            && merged.GetDate(PropertyNames.End)!.Value.DayNumber >= earliestEnd;
    }
}
