namespace RelationsGraph.Cypher.Binding;

/// <summary>Finds what a user probably meant by a misspelt name.</summary>
internal static class Suggestion
{
    /// <summary>A sentence such as <c> Did you mean 'name'?</c>, or nothing where no known name is near.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var nearest = known
            .Where(candidate => candidate != name && Math.Abs(candidate.Length - name.Length) <= 2)
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Min(name.Length, pair.Name.Length) / 3))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    /// <summary>The number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
        {
            for (var j = 0; j <= second.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(i, j);
            }
        }

        return rows[first.Length, second.Length];

        int Step(int i, int j)
        {
            var isSame = first[i - 1] == second[j - 1];
            var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (isSame ? 0 : 1));
            var isSwap = i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
            return isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
        }
    }
}
