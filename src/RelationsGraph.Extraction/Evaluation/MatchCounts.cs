using System.Globalization;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>How many predictions were right, wrong and missing.</summary>
/// <param name="Right">Predicted and in the gold.</param>
/// <param name="Wrong">Predicted and not in the gold.</param>
/// <param name="Missed">In the gold and not predicted.</param>
public readonly record struct MatchCounts(int Right, int Wrong, int Missed)
{
    private const int Decimals = 4;

    /// <summary>The share of the predictions that is right, 0 where there are none; to four decimals.</summary>
    public double Precision => Round(ExactPrecision);

    /// <summary>The share of the gold that was predicted, 0 where there is none; to four decimals.</summary>
    public double Recall => Round(ExactRecall);

    /// <summary>The harmonic mean of precision and recall, 0 where both are 0; to four decimals.</summary>
    public double F1 => ExactPrecision + ExactRecall is var sum and > 0 ? Round(2 * ExactPrecision * ExactRecall / sum) : 0;

    private double ExactPrecision => Share(Right, Right + Wrong);

    private double ExactRecall => Share(Right, Right + Missed);

    /// <summary>The sum.</summary>
    public static MatchCounts operator +(MatchCounts left, MatchCounts right) => Add(left, right);

    /// <summary>The sum.</summary>
    public static MatchCounts Add(MatchCounts left, MatchCounts right) =>
        new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);

    /// <summary>Rounds to four decimals, correctly for the binary number given, ties to even.</summary>
    /// <remarks><see cref="Math.Round(double, int)"/> multiplies first and is off where the product is rounded itself.</remarks>
    internal static double Round(double share)
    {
        var exact = decimal.Parse(share.ToString("F28", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (double)decimal.Round(exact, Decimals, MidpointRounding.ToEven);
    }

    private static double Share(int part, int whole) => whole > 0 ? (double)part / whole : 0;
}
