using System.Runtime.CompilerServices;
using RelationsGraph.Bolt;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>A transaction of the project's own Bolt client; its errors are left to the connection, which may try again.</summary>
internal sealed class BoltTransactionUse(BoltTransaction transaction, Neo4jErrors errors) : INeo4jTransaction
{
    public async Task<IReadOnlyList<IReadOnlyList<IReadOnlyList<object?>>>> RunAsync(
        IReadOnlyList<Neo4jStatement> statements, CancellationToken cancellationToken)
    {
        var pending = new PendingResult[statements.Count];
        for (var i = 0; i < pending.Length; i++)
        {
            pending[i] = await transaction.SendAsync(statements[i].Text, statements[i].Parameters, cancellationToken).ConfigureAwait(false);
        }

        var answers = new IReadOnlyList<IReadOnlyList<object?>>[pending.Length];
        for (var i = 0; i < pending.Length; i++)
        {
            var rows = new List<IReadOnlyList<object?>>();
            await foreach (var record in (await pending[i].OpenAsync(cancellationToken).ConfigureAwait(false)).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(record.Values);
            }

            answers[i] = rows;
        }

        return answers;
    }

    public async Task<INeo4jResult> QueryAsync(Neo4jStatement statement, CancellationToken cancellationToken) => new BoltResult(
        await transaction.RunAsync(statement.Text, statement.Parameters, cancellationToken).ConfigureAwait(false), errors, session: null);

    public async IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(
        Neo4jStatement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var cursor = await transaction.RunAsync(statement.Text, statement.Parameters, cancellationToken).ConfigureAwait(false);
        await foreach (var record in cursor.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return record.Values;
        }
    }
}
