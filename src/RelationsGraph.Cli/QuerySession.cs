using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Cypher;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli;

/// <summary>Asks queries of one store and writes what they give.</summary>
/// <param name="context">Where it is written.</param>
/// <param name="store">The store; the session closes it.</param>
/// <param name="options">The limits of each query.</param>
/// <param name="runWithinTime">Runs something within the time that each query may take.</param>
internal sealed class QuerySession(
    CommandContext context,
    IGraphStore store,
    CypherOptions options,
    Func<Func<CancellationToken, Task>, CancellationToken, Task> runWithinTime) : IAsyncDisposable
{
    public IGraphStore Store => store;

    public ValueTask DisposeAsync() => store.DisposeAsync();

    /// <summary>Asks a query that only reads.</summary>
    /// <returns>How many rows it gave.</returns>
    /// <exception cref="CommandException">It would write, or it took too long.</exception>
    /// <exception cref="CypherException">It is wrong.</exception>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public async Task<long> QueryAsync(
        string query, IReadOnlyDictionary<string, object?> parameters, ResultFormat format, CancellationToken cancellationToken)
    {
        var rows = 0L;
        try
        {
            await runWithinTime(
                async token =>
                {
                    var result = await store.QueryAsync(query, parameters, options, token);
                    rows = await AnswerWriter.WriteAsync(context, result, format, token);
                },
                cancellationToken);
        }
        catch (CypherException error) when (error.Detail == CypherException.WritingNotAllowed)
        {
            throw new CommandException($"The query would change the store; let it with --write.\n{error.Excerpt}");
        }

        return rows;
    }

    /// <summary>Runs a query that may write, and says what it changed.</summary>
    /// <returns>How many rows it gave.</returns>
    /// <exception cref="CommandException">It took too long; nothing of it is kept.</exception>
    /// <exception cref="CypherException">It is wrong, or does not keep to the vocabulary.</exception>
    /// <exception cref="GraphStoreException">The store cannot be written.</exception>
    public async Task<long> UpdateAsync(
        string query, IReadOnlyDictionary<string, object?> parameters, ResultFormat format, CancellationToken cancellationToken)
    {
        var rows = 0L;
        await runWithinTime(
            async token =>
            {
                var update = await store.UpdateAsync(query, parameters, options, token);
                // It is kept already, so it is told whatever the time
                rows = await AnswerWriter.WriteAsync(context, update.Result, format, CancellationToken.None);
                context.Messages.Tell(ChangeSummary.Of(update.Counts));
            },
            cancellationToken);
        return rows;
    }
}
