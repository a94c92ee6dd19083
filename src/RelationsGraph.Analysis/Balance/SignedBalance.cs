using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Balance;

/// <summary>Who is on whose side: ties of cooperation and conflict, triads in and out of balance, and two camps.</summary>
/// <remarks>
/// <para>
/// The tie of two actors is the sum of the Goldstein weights of all events between them: above 0 they are friends, below 0
/// foes. The events of the selection count, by default the affirmed ones of every status; states have no weight.
/// </para>
/// <para>
/// Harary's theorem says that all cycles are balanced if and only if the actors can be divided into two camps, friends inside and
/// foes across. <see cref="Camps"/> is the division that leaves the least weight of ties on the wrong side, as far as a local search finds
/// it (to find the least of all is NP-hard); where a perfect division exists it is found. Heider, "Attitudes and
/// cognitive organization", Journal of Psychology 21 (1946); Cartwright and Harary, "Structural balance", Psychological Review 63 (1956);
/// Goldstein, "A conflict-cooperation scale for WEIS events data", Journal of Conflict Resolution 36 (1992).
/// </para>
/// <para>
/// Time O(m√m) for the triads. Example: a and b are friends and both are foes of c: one triad, balanced, and the camps are a
/// and b against c.
/// </para>
/// </remarks>
public sealed class SignedBalance
{
    private SignedBalance(
        ImmutableArray<SignedTie> ties, ImmutableArray<SignedTriad> triads, ImmutableArray<ImmutableArray<Node>> camps, double frustration)
    {
        Ties = ties;
        Triads = triads;
        Camps = camps;
        Frustration = frustration;
    }

    /// <summary>The ties, the strongest first, friends or foes.</summary>
    public ImmutableArray<SignedTie> Ties { get; }

    /// <summary>The triads, the strongest first.</summary>
    public ImmutableArray<SignedTriad> Triads { get; }

    /// <summary>
    /// The two camps, each in order of name; the first is that of the actor with the most ties. Actors whom ties connect
    /// with nobody there stand by where their own part of the graph begins.
    /// </summary>
    public ImmutableArray<ImmutableArray<Node>> Camps { get; }

    /// <summary>
    /// The share of the weight of all ties that is on the wrong side: foes in one camp or friends across; 0 is perfect balance.
    /// </summary>
    public double Frustration { get; }

    /// <summary>The share of triads that are balanced; 1 where there are none.</summary>
    public double BalancedShare => Triads.IsEmpty ? 1 : (double)Triads.Count(triad => triad.IsBalanced) / Triads.Length;

    /// <summary>Works out the balance of a graph.</summary>
    /// <param name="snapshot">The part of the graph that takes part.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public static SignedBalance Compute(GraphSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var ties = SignedTies.Of(snapshot).Where(tie => tie.Sign != 0).ToList();
        var graph = SignedGraph.Of(ties);
        var camps = new CampSearch(graph).Find(cancellationToken);
        return new SignedBalance(
            [.. ties.OrderByDescending(tie => Math.Abs(tie.Weight))],
            [.. graph.FindTriads(cancellationToken).OrderByDescending(triad => triad.Strength)],
            [.. new[] { true, false }.Select(side => NodesOn(side, camps, graph))],
            graph.FrustrationOf(camps));
    }

    private static ImmutableArray<Node> NodesOn(bool side, bool[] camps, SignedGraph graph) =>
    [
        .. Enumerable.Range(0, graph.Nodes.Length).Where(node => camps[node] == side).Select(node => graph.Nodes[node])
            .OrderBy(node => node.Name, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal),
    ];
}
