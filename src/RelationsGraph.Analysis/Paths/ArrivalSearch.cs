namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds the earliest arrival by one hop, by two hops and so on, until no more hops bring anybody anywhere earlier.</summary>
/// <remarks>
/// Of edges that arrive on the same day, the first is taken in the order of nodes reached before, then of neighbours, then of edges.
/// </remarks>
internal sealed class ArrivalSearch
{
    private const int AnyDay = -1;

    // Earlier than any day, so that nothing can arrive before it
    private const int Never = int.MinValue;
    private readonly GraphSnapshot _snapshot;
    private readonly TimedPathOptions _options;
    private readonly AdjacencyRows _steps;
    private readonly SortedSet<int> _sources;
    private readonly HashSet<int> _targets;
    private readonly int[] _earliest;
    private readonly Dictionary<int, Arrival> _round = [];

    public ArrivalSearch(GraphSnapshot snapshot, TimedPathOptions options, IEnumerable<int> sources, IEnumerable<int> targets)
    {
        _snapshot = snapshot;
        _options = options;
        _steps = snapshot.Steps(options.Directed);
        _sources = [.. sources];
        _targets = [.. targets];
        _earliest = new int[snapshot.NodeCount];
        Array.Fill(_earliest, int.MaxValue);
        foreach (var node in options.Avoid.Select(snapshot.IndexOf).Where(node => node >= 0))
        {
            _earliest[node] = Never;
        }
    }

    /// <summary>The arrival at the end of the path, or null where there is none.</summary>
    public Arrival? Find(CancellationToken cancellationToken)
    {
        var frontier = _sources.Select(source => new Arrival(source, _options.From?.DayNumber ?? AnyDay, -1, null)).ToList();
        if (frontier.Find(arrival => _targets.Contains(arrival.Node)) is { } atOnce)
        {
            return atOnce;
        }

        foreach (var start in frontier)
        {
            _earliest[start.Node] = start.Day;
        }

        Arrival? best = null;
        for (var hops = 0; frontier.Count > 0 && hops < _options.MaxHops && !(best is not null && _options.FewestHops); hops++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            frontier = HopFrom(frontier);
            var first = frontier.Where(arrival => _targets.Contains(arrival.Node)).MinBy(arrival => arrival.Day);
            best = best is null || first?.Day < best.Day ? first : best;
        }

        return best;
    }

    private List<Arrival> HopFrom(List<Arrival> frontier)
    {
        _round.Clear();
        foreach (var before in frontier)
        {
            for (var position = _steps.Offsets[before.Node]; position < _steps.Offsets[before.Node + 1]; position++)
            {
                var edge = _steps.Edges[position];
                if (PassingDay(edge, before.Day) is { } day)
                {
                    Arrive(_steps.Neighbours[position], day, edge, before);
                }
            }
        }

        foreach (var arrival in _round.Values)
        {
            _earliest[arrival.Node] = arrival.Day;
        }

        return [.. _round.Values.OrderBy(arrival => arrival.Node)];
    }

    private void Arrive(int node, int day, int edge, Arrival before)
    {
        var known = _round.GetValueOrDefault(node);
        if (day < (known?.Day ?? _earliest[node]))
        {
            _round[node] = new Arrival(node, day, edge, before);
        }
        else if (known is not null && known.Day == day && known.Before == before)
        {
            known.Others++;
        }
    }

    // The first day of the edge that is not before the day given, or null where there is none
    private int? PassingDay(int edge, int day)
    {
        var first = _snapshot.Days?.FirstOf(edge) ?? EdgeDays.None;
        if (first == EdgeDays.None)
        {
            return _options.PassStates && _snapshot.EdgeAt(edge).Status is null ? day : null;
        }

        return _snapshot.Days!.LastOf(edge) >= day ? Math.Max(first, day) : null;
    }
}
