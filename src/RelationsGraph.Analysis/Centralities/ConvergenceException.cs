namespace RelationsGraph.Analysis.Centralities;

/// <summary>The scores of an iterative measure did not settle.</summary>
public sealed class ConvergenceException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ConvergenceException(string measure, int iterations, double change, string advice)
        : base(FormattableString.Invariant(
            $"The {measure} scores still change by {change:G3} after {iterations} iterations. {advice}"))
    {
        Measure = measure;
        Iterations = iterations;
        Change = change;
    }

    /// <summary>The measure.</summary>
    public string Measure { get; }

    /// <summary>How many iterations were made.</summary>
    public int Iterations { get; }

    /// <summary>By how much the scores changed in the last of them, summed over all nodes.</summary>
    public double Change { get; }
}
