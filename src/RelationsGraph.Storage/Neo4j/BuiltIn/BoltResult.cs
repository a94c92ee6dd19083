using RelationsGraph.Bolt;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The rows of a statement, from the project's own Bolt client.</summary>
/// <param name="cursor">The rows as they come.</param>
/// <param name="errors">Says what goes wrong.</param>
/// <param name="session">What ends with the result: the session of a statement that is a transaction of its own; null within a transaction.</param>
internal sealed class BoltResult(ResultCursor cursor, Neo4jErrors errors, BoltSession? session) : INeo4jResult
{
    public IReadOnlyList<string> Columns => cursor.Keys;

    public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await using var records = cursor.GetAsyncEnumerator(cancellationToken);
        while (await errors.GuardAsync(() => records.MoveNextAsync().AsTask()).ConfigureAwait(false))
        {
            yield return records.Current.Values;
        }
    }

    public async Task<GraphChangeCounts> CountChangesAsync(CancellationToken cancellationToken)
    {
        var counters = (await errors.GuardAsync(() => cursor.ConsumeAsync(cancellationToken)).ConfigureAwait(false)).Counters;
        return new GraphChangeCounts(
            counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated, counters.RelationshipsDeleted,
            counters.PropertiesSet, counters.LabelsAdded, counters.LabelsRemoved);
    }

    public async ValueTask DisposeAsync()
    {
        await cursor.DisposeAsync().ConfigureAwait(false);
        if (session is not null)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }
}
