namespace RelationsGraph.Analysis.Paths;

/// <summary>Finds the earliest arrival by one hop, by two hops and so on, until no more hops bring anybody anywhere earlier.</summary>
/// <remarks>
/// Of edges that arrive on the same day, the first is taken in the order of nodes reached before, then of neighbours, then of edges.
/// </remarks>
internal sealed class ArrivalSearch
{
    private const int AnyDay = -1;
    private readonly GraphSnapshot _snapshot;
    private readonly TimedPathOptions _options;
    private readonly AdjacencyRows _steps;
    private readonly int _source;
    private readonly int _target;
    private readonly int[] _earliest;
    private readonly Dictionary<int, Arrival> _round = [];

    public ArrivalSearch(GraphSnapshot snapshot, TimedPathOptions options, int source, int target)
    {
        _snapshot = snapshot;
        _options = options;
        _steps = snapshot.Steps(options.Directed);
        _source = source;
        _target = target;
        _earliest = new int[snapshot.NodeCount];
        Array.Fill(_earliest, int.MaxValue);
    }

    /// <summary>The hops of the path, or null where there is none.</summary>
    public List<Arrival>? Find(CancellationToken cancellationToken)
    {
        var start = new Arrival(_source, _options.From?.DayNumber ?? AnyDay, -1, null);
        _earliest[_source] = start.Day;
        var best = _source == _target ? start : null;
        var frontier = new List<Arrival> { start };
        while (frontier.Count > 0 && !(best is not null && (_options.FewestHops || _source == _target)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            frontier = HopFrom(frontier);
            best = frontier.Find(arrival => arrival.Node == _target) ?? best;
        }

        return best is null ? null : Trace(best);
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

    private static List<Arrival> Trace(Arrival last)
    {
        var hops = new List<Arrival>();
        for (var arrival = last; arrival.Before is not null; arrival = arrival.Before)
        {
            hops.Add(arrival);
        }

        hops.Reverse();
        return hops;
    }
}
