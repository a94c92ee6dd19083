namespace RelationsGraph.Graph.Lookup;

/// <summary>
/// The optimal string alignment distance: the least number of letters inserted, deleted, replaced, or swapped with their
/// neighbour, that turns one text into another.
/// </summary>
public static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is greater than the limit.</summary>
    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit)
        {
            return limit + 1;
        }

        // Three rows of the table are enough: a swap looks two rows back
        var twoBack = new int[second.Length + 1];
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            current[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            (twoBack, previous, current) = (previous, current, twoBack);
            FillRow(first, second, row, twoBack, previous, current);
        }

        return Math.Min(current[second.Length], limit + 1);
    }

    private static void FillRow(
        ReadOnlySpan<char> first, ReadOnlySpan<char> second, int row, int[] twoBack, int[] previous, int[] current)
    {
        current[0] = row;
        for (var column = 1; column <= second.Length; column++)
        {
            var replaced = previous[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1);
            var best = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
            {
                best = Math.Min(best, twoBack[column - 2] + 1);
            }

            current[column] = best;
        }
    }
}
