using System.Runtime.CompilerServices;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>What the iterative measures share: one product of the adjacency with a vector, and norms.</summary>
internal static class PowerIteration
{
    // Rows of a graph this small are done before a second thread has started
    private const int LeastNeighboursForThreads = 100_000;

    /// <summary>Sets each result to the weighted sum of the values of a node's neighbours.</summary>
    /// <remarks>Each result is summed by one thread in the order of the row, so the number of threads changes nothing.</remarks>
    public static void Multiply(AdjacencyRows rows, double[] values, double[] results, int threads)
    {
        var parts = rows.Neighbours.Length < LeastNeighboursForThreads ? 1 : threads;
        if (parts == 1)
        {
            MultiplyPart(rows, values, results, 0, results.Length);
            return;
        }

        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
            MultiplyPart(rows, values, results, FirstRow(rows, part, parts), FirstRow(rows, part + 1, parts)));
    }

    /// <summary>The sum of absolute values.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        foreach (var value in values)
        {
            sum += Math.Abs(value);
        }

        return sum;
    }

    /// <summary>The Euclidean length.</summary>
    public static double Length(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>Divides all values; where the divisor is 0, leaves them.</summary>
    public static void Divide(Span<double> values, double divisor)
    {
        if (divisor == 0)
        {
            return;
        }

        foreach (ref var value in values)
        {
            value /= divisor;
        }
    }

    /// <summary>The sum of the absolute differences.</summary>
    public static double Difference(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var sum = 0d;
        for (var i = 0; i < first.Length; i++)
        {
            sum += Math.Abs(first[i] - second[i]);
        }

        return sum;
    }

    /// <summary>A vector of equal values.</summary>
    public static double[] Uniform(int length, double value)
    {
        var values = new double[length];
        Array.Fill(values, value);
        return values;
    }

    // Parts of about as many neighbours each
    private static int FirstRow(AdjacencyRows rows, int part, int parts)
    {
        if (part == parts)
        {
            return rows.NodeCount;
        }

        var row = Array.BinarySearch(rows.Offsets, (int)((long)rows.Neighbours.Length * part / parts));
        return Math.Min(row < 0 ? ~row : row, rows.NodeCount);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyPart(AdjacencyRows rows, double[] values, double[] results, int firstRow, int endRow)
    {
        for (var node = firstRow; node < endRow; node++)
        {
            var sum = 0d;
            var (start, end) = (rows.Offsets[node], rows.Offsets[node + 1]);
            if (rows.Weights is null)
            {
                foreach (var neighbour in rows.Neighbours.AsSpan(start, end - start))
                {
                    sum += values[neighbour];
                }
            }
            else
            {
                for (var position = start; position < end; position++)
                {
                    sum += rows.Weights[position] * values[rows.Neighbours[position]];
                }
            }

            results[node] = sum;
        }
    }
}
