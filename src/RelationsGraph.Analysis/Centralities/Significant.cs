using System.Globalization;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>Compares scores by the digits that mean something, so that rounding in a last digit does not break a tie.</summary>
internal static class Significant
{
    /// <summary>The score to 11 digits.</summary>
    public static double Round(double score) =>
        double.Parse(score.ToString("E10", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
