namespace RelationsGraph.Graph;

/// <summary>Which events are reports that a planned event took place: the <c>confirms</c> property.</summary>
/// <remarks>
/// An event that happened confirms a planned one of the same source, type and target whose days overlap its own. Of several
/// the one with the earliest start, then the smallest key. A function of the edges alone, so every store finds the same.
/// </remarks>
public sealed class Confirmations
{
    private readonly Dictionary<string, string> _plannedByHappened;

    private Confirmations(Dictionary<string, string> plannedByHappened) => _plannedByHappened = plannedByHappened;

    /// <summary>Looks through all edges once.</summary>
    public static Confirmations Find(IEnumerable<Edge> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var dated = edges.Where(edge => edge is { Start: not null, End: not null, Negated: false }).ToLookup(edge => edge.Status);
        var planned = dated[EventStatus.Planned].ToLookup(Ends);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var happened in dated[EventStatus.Happened])
        {
            var confirmed = planned[Ends(happened)]
                .Where(plan => plan.Start <= happened.End && happened.Start <= plan.End)
                .OrderBy(plan => plan.Start).ThenBy(plan => plan.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (confirmed is not null)
            {
                found.Add(happened.Key, confirmed.Key);
            }
        }

        return new Confirmations(found);
    }

    /// <summary>The edge with its <c>confirms</c> property, or the edge as it is.</summary>
    public Edge Apply(Edge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        return _plannedByHappened.TryGetValue(edge.Key, out var planned) ? edge.Confirming(planned) : edge;
    }

    private static (string Source, string Type, string Target) Ends(Edge edge) => (edge.SourceId, edge.Type, edge.TargetId);
}
