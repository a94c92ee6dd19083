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
    /// <param name="run">How many threads to use, whom to tell the progress, and when to end.</param>
    /// <param name="createWorker">Makes what a thread needs, and gives the method that adds one source's contribution.</param>
    public static double[] Compute(int sourceCount, int length, CentralityRun run, Func<Action<int, double[]>> createWorker)
    {
        var blocks = Math.Min(MostBlocks, sourceCount);
        var total = new BlockTotal(length);
        var (next, done) = (-1, 0);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = run.CancellationToken };
        Parallel.For(0, Math.Min(run.Threads, blocks), parallel, _ =>
        {
            var addSource = createWorker();
            for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                var sums = total.Rent();
                var end = (int)((long)sourceCount * (block + 1) / blocks);
                for (var source = (int)((long)sourceCount * block / blocks); source < end; source++)
                {
                    run.CancellationToken.ThrowIfCancellationRequested();
                    addSource(source, sums);
                }

                total.Add(block, sums);
                run.Options.Progress?.Report((double)Interlocked.Increment(ref done) / blocks);
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
