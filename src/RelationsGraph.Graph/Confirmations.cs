using System.Runtime.InteropServices;

namespace RelationsGraph.Graph;

/// <summary>Which events are reports that a planned event took place: the <c>confirms</c> property.</summary>
/// <remarks>
/// An event that happened confirms a planned one of the same source, type and target whose days overlap its own. Of several
/// the one with the earliest start, then the ordinally smallest key. Both are dated and not negated. A function of the
/// identities of the edges alone, so every store finds the same.
/// </remarks>
public sealed class Confirmations
{
    private readonly Dictionary<string, string> _plannedByHappened;

    private Confirmations(Dictionary<string, string> plannedByHappened) => _plannedByHappened = plannedByHappened;

    /// <summary>Looks through all edges of a graph once.</summary>
    /// <param name="edges">The edges; their keys are unique.</param>
    public static Confirmations Find(IEnumerable<Edge> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var reports = new List<Edge>();
        var plans = new Dictionary<(string Source, string Type, string Target), List<Edge>>();
        foreach (var edge in edges)
        {
            if (IsReport(edge.Identity))
            {
                reports.Add(edge);
            }
            else if (IsPlan(edge.Identity))
            {
                ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(plans, Ends(edge), out _);
                (same ??= []).Add(edge);
            }
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            if (plans.TryGetValue(Ends(report), out var candidates) && FindConfirmed(report, candidates) is { } plan)
            {
                found.Add(report.Key, plan.Key);
            }
        }

        return new Confirmations(found);
    }

    /// <summary>The edge with its <c>confirms</c> property, or without one.</summary>
    public Edge Apply(Edge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        return edge.Confirming(_plannedByHappened.GetValueOrDefault(edge.Key));
    }

    /// <summary>Whether an event with this identity can be confirmed: planned, with known days, not negated.</summary>
    public static bool IsPlan(PropertyMap identity) => IsDated(identity, EventStatus.Planned);

    /// <summary>Whether an event with this identity can confirm another: happened, with known days, not negated.</summary>
    public static bool IsReport(PropertyMap identity) => IsDated(identity, EventStatus.Happened);

    private static bool IsDated(PropertyMap identity, string status)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return identity.GetText(PropertyNames.Status) == status
            && identity.GetDate(PropertyNames.Start) is not null
            && identity.GetDate(PropertyNames.End) is not null
            && !identity.GetFlag(PropertyNames.Negated);
    }

    private static Edge? FindConfirmed(Edge report, List<Edge> plans) => plans
        .Where(plan => plan.Start <= report.End && report.Start <= plan.End)
        .OrderBy(plan => plan.Start).ThenBy(plan => plan.Key, StringComparer.Ordinal)
        .FirstOrDefault();

    private static (string Source, string Type, string Target) Ends(Edge edge) => (edge.SourceId, edge.Type, edge.TargetId);
}
