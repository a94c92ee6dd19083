namespace RelationsGraph.Language.Treebanks;

/// <summary>How well one kind of thing was found.</summary>
/// <param name="Gold">How many there are.</param>
/// <param name="System">How many were given.</param>
/// <param name="Correct">How many of these are right.</param>
public sealed record TreebankScore(int Gold, int System, int Correct)
{
    /// <summary>The share of the given ones that are right, 0 to 1; 0 where none was given.</summary>
    public double Precision => System > 0 ? (double)Correct / System : 0;

    /// <summary>The share of the existing ones that were found, 0 to 1; 0 where there is none.</summary>
    public double Recall => Gold > 0 ? (double)Correct / Gold : 0;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => System + Gold > 0 ? 2.0 * Correct / (System + Gold) : 0;
}
