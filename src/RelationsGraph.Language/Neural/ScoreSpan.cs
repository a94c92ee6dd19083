namespace RelationsGraph.Language.Neural;

/// <summary>Small questions to a row of scores.</summary>
internal static class ScoreSpan
{
    /// <summary>The place of the greatest score, the first of equal ones.</summary>
    public static int IndexOfMax(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
