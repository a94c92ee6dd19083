using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>The nodes or edges of a source by the hundred, so that there is something to await for each batch only.</summary>
internal static class ElementBatches
{
    private const int Length = 256;

    public static IAsyncEnumerable<ReadOnlyMemory<Node>> ReadNodesAsync(IGraphSource source, CancellationToken cancellationToken) =>
        source is PropertyGraph graph ? Slice(graph.Nodes) : Gather(source.ReadNodesAsync(cancellationToken), cancellationToken);

    public static IAsyncEnumerable<ReadOnlyMemory<Edge>> ReadEdgesAsync(IGraphSource source, CancellationToken cancellationToken) =>
        source is PropertyGraph graph ? Slice(graph.Edges) : Gather(source.ReadEdgesAsync(cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<ReadOnlyMemory<T>> Slice<T>(ImmutableArray<T> elements)
    {
        await Task.CompletedTask;
        for (var start = 0; start < elements.Length; start += Length)
        {
            yield return elements.AsMemory().Slice(start, Math.Min(Length, elements.Length - start));
        }
    }

    // A batch is good until the next one
    private static async IAsyncEnumerable<ReadOnlyMemory<T>> Gather<T>(
        IAsyncEnumerable<T> elements, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new T[Length];
        var count = 0;
        await foreach (var element in elements.WithCancellation(cancellationToken))
        {
            batch[count++] = element;
            if (count == Length)
            {
                yield return batch;
                count = 0;
            }
        }

        if (count > 0)
        {
            yield return batch.AsMemory(0, count);
        }
    }
}
