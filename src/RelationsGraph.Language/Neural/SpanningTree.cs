namespace RelationsGraph.Language.Neural;

/// <summary>
/// The tree of highest score over the words of a sentence, with exactly one word under the root: the maximum spanning
/// arborescence of Chu and Liu (1965) and Edmonds (1967), as McDonald et al. (2005) parse with it.
/// </summary>
/// <remarks>Quadratic time a contraction. The greedy choice is nearly always a tree already, and then that is all.</remarks>
internal static class SpanningTree
{
    private const int RootCandidates = 8;

    /// <summary>Decodes the heads.</summary>
    /// <param name="scores">
    /// The score of each arc, <c>scores[dependent * (count + 1) + head]</c>, dependents from 0, heads with the root as 0.
    /// </param>
    /// <param name="count">The number of words.</param>
    /// <returns>For each word its head's number from 1, or 0 for the root.</returns>
    public static int[] Decode(ReadOnlySpan<float> scores, int count)
    {
        var full = new double[count + 1, count + 1];
        for (var dependent = 0; dependent <= count; dependent++)
        {
            for (var head = 0; head <= count; head++)
            {
                full[dependent, head] = dependent == 0 || dependent == head
                    ? double.NegativeInfinity
                    : Finite(scores[((dependent - 1) * (count + 1)) + head]);
            }
        }

        var heads = Greedy(full);
        if (heads.Skip(1).Count(head => head == 0) != 1 || FindCycle(heads) is not null)
        {
            heads = BestWithOneRoot(full);
        }

        return heads[1..];
    }

    private static double Finite(float score) => float.IsFinite(score) ? score : -1e9;

    private static int[] BestWithOneRoot(double[,] scores)
    {
        var count = scores.GetLength(0) - 1;
        int[]? best = null;
        var bestScore = double.NegativeInfinity;
        var highest = Enumerable.Range(0, count + 1).Select(word => Enumerable.Range(1, count).Max(head => scores[word, head])).ToArray();
        foreach (var root in Enumerable.Range(1, count).OrderByDescending(word => scores[word, 0]).ThenBy(word => word).Take(RootCandidates))
        {
            // No tree scores more than its words do apart from each other
            if (Enumerable.Range(1, count).Sum(word => word == root ? scores[root, 0] : highest[word]) <= bestScore)
            {
                continue;
            }

            var trial = (double[,])scores.Clone();
            for (var word = 1; word <= count; word++)
            {
                trial[word, 0] = double.NegativeInfinity;
                trial[root, word] = double.NegativeInfinity;
            }

            trial[root, 0] = scores[root, 0];
            var heads = Contract(trial);
            var total = Enumerable.Range(1, count).Sum(word => scores[word, heads[word]]);
            if (best is null || total > bestScore)
            {
                (best, bestScore) = (heads, total);
            }
        }

        return best!;
    }

    private static int[] Greedy(double[,] scores)
    {
        var heads = new int[scores.GetLength(0)];
        for (var word = 1; word < heads.Length; word++)
        {
            for (var head = 1; head < heads.Length; head++)
            {
                if (scores[word, head] > scores[word, heads[word]])
                {
                    heads[word] = head;
                }
            }
        }

        return heads;
    }

    // Each round: the greedy heads; where they form a cycle, it becomes one node, and the smaller problem is solved first
    private static int[] Contract(double[,] scores)
    {
        var heads = Greedy(scores);
        if (FindCycle(heads) is not { } cycle)
        {
            return heads;
        }

        var inside = new bool[heads.Length];
        foreach (var word in cycle)
        {
            inside[word] = true;
        }

        var outside = Enumerable.Range(0, heads.Length).Where(word => !inside[word]).ToArray();
        var merged = outside.Length;
        var small = new double[merged + 1, merged + 1];
        var entries = new int[merged + 1];
        var exits = new int[merged + 1];
        small[merged, merged] = double.NegativeInfinity;
        for (var i = 0; i < merged; i++)
        {
            for (var j = 0; j < merged; j++)
            {
                small[i, j] = scores[outside[i], outside[j]];
            }

            entries[i] = cycle.MaxBy(word => scores[word, outside[i]] - scores[word, heads[word]]);
            exits[i] = cycle.MaxBy(word => scores[outside[i], word]);
            small[merged, i] = scores[entries[i], outside[i]] - scores[entries[i], heads[entries[i]]];
            small[i, merged] = i == 0 ? double.NegativeInfinity : scores[outside[i], exits[i]];
        }

        var inner = Contract(small);
        for (var i = 1; i < merged; i++)
        {
            heads[outside[i]] = inner[i] == merged ? exits[i] : outside[inner[i]];
        }

        heads[entries[inner[merged]]] = outside[inner[merged]];
        return heads;
    }

    private static List<int>? FindCycle(int[] heads)
    {
        var round = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var word = start;
            while (word != 0 && round[word] == 0)
            {
                round[word] = start;
                word = heads[word];
            }

            if (word != 0 && round[word] == start)
            {
                var cycle = new List<int>();
                for (var next = word; cycle.Count == 0 || next != word; next = heads[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return null;
    }
}
