using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Analysis.Centralities;

/// <summary>A way to say how central a node is. The list of them is closed: <see cref="All"/>.</summary>
public sealed class CentralityMeasure
{
    private readonly Func<GraphSnapshot, CentralityRun, double[]> _compute;
    private readonly Func<int, CentralityRun, double?> _errorBound;

    private CentralityMeasure(
        string name,
        string description,
        bool directedByDefault,
        Func<GraphSnapshot, CentralityRun, double[]> compute,
        Func<int, CentralityRun, double?>? errorBound = null)
    {
        Name = name;
        Description = description;
        DirectedByDefault = directedByDefault;
        _compute = compute;
        _errorBound = errorBound ?? ((_, _) => null);
    }

    /// <summary>How many edges a node has; see <see cref="DegreeCentrality"/>.</summary>
    public static CentralityMeasure Degree { get; } = new(
        "degree", "how many edges it has", false, DegreeCentrality.Compute);

    /// <summary>How many edges lead to a node; see <see cref="DegreeCentrality"/>.</summary>
    public static CentralityMeasure InDegree { get; } = new(
        "in-degree", "how many edges lead to it", true, DegreeCentrality.ComputeIn);

    /// <summary>How many edges lead away from a node; see <see cref="DegreeCentrality"/>.</summary>
    public static CentralityMeasure OutDegree { get; } = new(
        "out-degree", "how many edges lead away from it", true, DegreeCentrality.ComputeOut);

    /// <summary>How many shortest paths between others pass a node; see <see cref="BetweennessCentrality"/>.</summary>
    public static CentralityMeasure Betweenness { get; } = new(
        "betweenness",
        "how many shortest paths between others pass it: the go-between",
        false,
        BetweennessCentrality.Compute,
        BetweennessCentrality.ErrorBound);

    /// <summary>How near a node is to those that can reach it; see <see cref="ClosenessCentrality"/>.</summary>
    public static CentralityMeasure Closeness { get; } = new(
        "closeness", "how near it is to all that can reach it", false, ClosenessCentrality.Compute);

    /// <summary>The sum of a node's nearness to each other; see <see cref="HarmonicCentrality"/>.</summary>
    public static CentralityMeasure Harmonic { get; } = new(
        "harmonic", "the sum of its nearness to each other, good for graphs in several parts", false, HarmonicCentrality.Compute);

    /// <summary>How well connected the neighbours of a node are; see <see cref="EigenvectorCentrality"/>.</summary>
    public static CentralityMeasure Eigenvector { get; } = new(
        "eigenvector", "connected to those who are well connected themselves", false, EigenvectorCentrality.Compute);

    /// <summary>How often a random walker meets a node; see <see cref="PageRankCentrality"/>.</summary>
    public static CentralityMeasure PageRank { get; } = new(
        "pagerank", "how often one meets it following edges at random", true, PageRankCentrality.Compute);

    /// <summary>How much a node points at good authorities; see <see cref="HitsCentrality"/>.</summary>
    public static CentralityMeasure Hubs { get; } = new(
        "hubs", "acts on those who are acted upon by many (HITS)", true, HitsCentrality.ComputeHubs);

    /// <summary>How much good hubs point at a node; see <see cref="HitsCentrality"/>.</summary>
    public static CentralityMeasure Authorities { get; } = new(
        "authorities", "acted upon by those who act on many (HITS)", true, HitsCentrality.ComputeAuthorities);

    /// <summary>How many walks end at a node, long ones counting less; see <see cref="KatzCentrality"/>.</summary>
    public static CentralityMeasure Katz { get; } = new(
        "katz", "how many walks end at it, the longer the less they count", true, KatzCentrality.Compute);

    /// <summary>How deep a node lies in the densely connected core; see <see cref="CoreNumber"/>.</summary>
    public static CentralityMeasure Core { get; } = new(
        "core", "how deep it lies in the densely connected core (k-core)", false, CoreNumber.Compute);

    /// <summary>All measures, in the order in which to list them.</summary>
    public static ImmutableArray<CentralityMeasure> All { get; } =
    [
        Degree, InDegree, OutDegree, Betweenness, Closeness, Harmonic, Eigenvector, PageRank, Hubs, Authorities, Katz, Core,
    ];

    /// <summary>The name by which a person asks for it, such as <c>in-degree</c>.</summary>
    public string Name { get; }

    /// <summary>What a high score says of a node, as a phrase.</summary>
    public string Description { get; }

    /// <summary>Whether edges count from source to target only unless <see cref="CentralityOptions.Directed"/> says otherwise.</summary>
    public bool DirectedByDefault { get; }

    /// <summary>Finds a measure by name; case does not count.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out CentralityMeasure? measure)
    {
        measure = All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return measure is not null;
    }

    /// <summary>The measure of a name; case does not count.</summary>
    /// <exception cref="ArgumentException">There is no such measure; the message lists them.</exception>
    public static CentralityMeasure Parse(string name) => TryParse(name, out var measure)
        ? measure
        : throw new ArgumentException(
            $"There is no measure '{name}'; there are {string.Join(", ", All.Select(known => known.Name))}.", nameof(name));

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal CentralityResult Compute(GraphSnapshot snapshot, CentralityOptions options, CancellationToken cancellationToken)
    {
        var run = new CentralityRun(options, options.Directed ?? DirectedByDefault, cancellationToken);
        return new CentralityResult(this, snapshot, _compute(snapshot, run), _errorBound(snapshot.NodeCount, run));
    }
}
