using System.Runtime.CompilerServices;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli;

/// <summary>Puts many articles into a store, counts them, and says how far it came where it could not go on.</summary>
internal sealed class StoreMerge(IGraphStore store)
{
    /// <summary>How many articles are in the store for good.</summary>
    public int StoredCount { get; private set; }

    /// <summary>How many of them took the place of another of the same id.</summary>
    public int ReplacedCount { get; private set; }

    /// <summary>Gives what was done with each article, in turn.</summary>
    /// <exception cref="CommandException">The store failed after some articles were stored.</exception>
    /// <exception cref="GraphStoreException">The store failed before that.</exception>
    public async IAsyncEnumerable<MergeOutcome> RunAsync(
        IAsyncEnumerable<GraphFragment> fragments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var outcomes = store.MergeAllAsync(fragments, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(outcomes))
        {
            StoredCount++;
            ReplacedCount += outcomes.Current == MergeOutcome.Replaced ? 1 : 0;
            yield return outcomes.Current;
        }
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<MergeOutcome> outcomes)
    {
        try
        {
            return await outcomes.MoveNextAsync();
        }
        catch (GraphStoreException exception) when (StoredCount > 0)
        {
            var stored = StoredCount == 1 ? "1 article is" : $"{StoredCount} articles are";
            throw new CommandException($"{exception.Message} {stored} stored and safe; the same command again goes on from there.");
        }
    }
}
