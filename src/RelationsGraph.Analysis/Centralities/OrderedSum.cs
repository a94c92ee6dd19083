namespace RelationsGraph.Analysis.Centralities;

/// <summary>Adds up what each of many sources contributes, on several cores, in one fixed order.</summary>
/// <remarks>
/// Floating-point sums depend on their order. So sources are cut into blocks whose number does not depend on the number of
/// threads, each block has a sum of its own, and these are added in the order of the blocks.
/// </remarks>
internal static class OrderedSum
{
    private const int MostBlocks = 64;

    /// <summary>Sums the contributions of all sources.</summary>
    /// <param name="sourceCount">How many sources there are.</param>
    /// <param name="length">How many numbers each contributes to.</param>
    /// <param name="threads">How many threads to use.</param>
    /// <param name="createWorker">Makes what a thread needs, and gives the method that adds one source's contribution.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    public static double[] Compute(
        int sourceCount, int length, int threads, Func<Action<int, double[]>> createWorker, CancellationToken cancellationToken)
    {
        var blocks = Math.Min(MostBlocks, sourceCount);
        var total = new BlockTotal(length);
        var next = -1;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, Math.Min(threads, blocks), parallel, _ =>
        {
            var addSource = createWorker();
            for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                var sums = total.Rent();
                var end = (int)((long)sourceCount * (block + 1) / blocks);
                for (var source = (int)((long)sourceCount * block / blocks); source < end; source++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    addSource(source, sums);
                }

                total.Add(block, sums);
            }
        });
        return total.Sums;
    }

    /// <summary>The sum of the blocks so far; one that is ready before its turn waits.</summary>
    private sealed class BlockTotal(int length)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<int, double[]> _waiting = [];
        private readonly Stack<double[]> _free = [];
        private int _next;

        public double[] Sums { get; } = new double[length];

        public double[] Rent()
        {
            lock (_lock)
            {
                return _free.TryPop(out var sums) ? sums : new double[length];
            }
        }

        public void Add(int block, double[] sums)
        {
            lock (_lock)
            {
                _waiting.Add(block, sums);
                while (_waiting.Remove(_next, out var ready))
                {
                    for (var i = 0; i < length; i++)
                    {
                        Sums[i] += ready[i];
                    }

                    Array.Clear(ready);
                    _free.Push(ready);
                    _next++;
                }
            }
        }
    }
}
