using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>How a centrality is computed. What takes part is a matter of the snapshot's <see cref="GraphSelection"/>.</summary>
public sealed record CentralityOptions
{
    /// <summary>Each measure in its own direction, unweighted, not normalised, on all cores.</summary>
    public static CentralityOptions Default { get; } = new();

    /// <summary>
    /// Whether edges count from source to target only; null stands for <see cref="CentralityMeasure.DirectedByDefault"/>.
    /// Symmetric edges always count both ways.
    /// </summary>
    public bool? Directed { get; init; }

    /// <summary>
    /// Whether weights count: as strength for degrees, eigenvector, PageRank, HITS and Katz, as length for betweenness, closeness and
    /// harmonic. It makes no difference to a snapshot without weights.
    /// </summary>
    public bool Weighted { get; init; }

    /// <summary>
    /// Whether scores are put on the scale from 0 to 1 that each measure documents, to compare graphs of different size.
    /// </summary>
    public bool Normalised { get; init; }

    /// <summary>The probability that PageRank's walker follows an edge, from 0 to less than 1.</summary>
    public double Damping { get; init => field = RequireBetween(value, 0, 1); } = 0.85;

    /// <summary>
    /// The identifiers of the nodes at which PageRank's walker starts anew, each as likely as the others (personalised
    /// PageRank); none stands for all
    /// nodes.
    /// </summary>
    public ImmutableHashSet<string> RestartAt { get; init; } = [];

    /// <summary>
    /// From how many sources, drawn by lot, betweenness is estimated; null stands for all of them and the exact scores. How far
    /// the estimate
    /// may be off is <see cref="CentralityResult.ErrorBound"/>.
    /// </summary>
    public int? Samples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>Decides the lots; the same seed gives the same scores on every machine.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// What a Katz walk loses with each step, above 0; null stands for nine tenths of the greatest value under which no graph
    /// of this one's greatest degree can fail to converge.
    /// </summary>
    public double? Attenuation { get; init; }

    /// <summary>Iterations end when the scores change by less than this, summed over all nodes.</summary>
    public double Tolerance { get; init => field = RequireBetween(value, 0, 1); } = 1e-10;

    /// <summary>How many iterations may be needed before <see cref="ConvergenceException"/> is thrown.</summary>
    public int MaxIterations { get; init; } = 10_000;

    /// <summary>
    /// Is told from time to time which share of betweenness, closeness, harmonic or edge betweenness is done, from 0 to 1;
    /// other measures take
    /// too little time to tell. It may be called from any thread.
    /// </summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>On how many cores to compute. The scores are the same to the last bit, whatever the number.</summary>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    private static double RequireBetween(double value, double least, double most) => value >= least && value < most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"The value must be at least {least} and less than {most}.");
}
