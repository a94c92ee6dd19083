namespace RelationsGraph.Analysis.Paths;

/// <summary>
/// Finds routes that use an edge of each of some relation types, on a graph with a layer for each set of types used so far. An edge of
/// such a type leads up to the layer where it is used:
/// <code>
/// {VISITS}     a   b -- c
///                /
/// {}           a    b -- c      for an edge a -[VISITS]- b
/// </code>
/// </summary>
internal sealed class PassingRoutes
{
    private readonly GraphSnapshot _snapshot;
    private readonly PathOptions _options;
    private readonly int[] _bits;
    private readonly int _layerCount;

    public PassingRoutes(GraphSnapshot snapshot, PathOptions options, IReadOnlyList<string> types)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(types.Count, PathFinder.MostTypesToPass, nameof(types));
        _snapshot = snapshot;
        _options = options;
        _layerCount = 1 << types.Count;
        _bits = new int[snapshot.EdgeCount];
        for (var edge = 0; edge < _bits.Length; edge++)
        {
            var type = types.Count == 0 ? -1 : IndexOf(types, snapshot.EdgeAt(edge).Type);
            _bits[edge] = type < 0 ? 0 : 1 << type;
        }
    }

    /// <summary>The shortest of them, with the edges that say it; null where there is none.</summary>
    public GraphPath? FindShortest(List<int> sources, List<int> targets, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var top = (_layerCount - 1) * _snapshot.NodeCount;
        var finder = new RouteFinder(
            BuildLayers(), new PathOptions { Directed = true, Weighted = _options.Weighted, MaxHops = _options.MaxHops });
        return finder.FindKShortestBetween(sources, [.. targets.Select(target => top + target)], 1, cancellationToken) is [var route]
            ? Explain(route)
            : null;
    }

    private static int IndexOf(IReadOnlyList<string> types, string type)
    {
        var index = 0;
        while (index < types.Count && types[index] != type)
        {
            index++;
        }

        return index < types.Count ? index : -1;
    }

    private GraphSnapshot BuildLayers()
    {
        var avoided = _options.Avoid.Select(_snapshot.IndexOf).ToHashSet();
        var (sources, targets, weights) = (new List<int>(), new List<int>(), new List<double>());
        for (var edge = 0; edge < _snapshot.EdgeCount; edge++)
        {
            var (source, target) = (_snapshot.SourceOf(edge), _snapshot.TargetOf(edge));
            if (avoided.Contains(source) || avoided.Contains(target))
            {
                continue;
            }

            AddSteps(edge, source, target);
            if (!_options.Directed || _snapshot.IsSymmetric(edge))
            {
                AddSteps(edge, target, source);
            }
        }

        return GraphSnapshot.FromEdges(
            checked(_layerCount * _snapshot.NodeCount), [.. sources], [.. targets], _snapshot.IsWeighted ? [.. weights] : []);

        void AddSteps(int edge, int from, int to)
        {
            for (var layer = 0; layer < _layerCount; layer++)
            {
                sources.Add((layer * _snapshot.NodeCount) + from);
                targets.Add(((layer | _bits[edge]) * _snapshot.NodeCount) + to);
                weights.Add(_snapshot.WeightOf(edge));
            }
        }
    }

    private GraphPath Explain(Route route)
    {
        var layers = route.Nodes.Select(node => node / _snapshot.NodeCount).ToArray();
        var nodes = new Route([.. route.Nodes.Select(node => node % _snapshot.NodeCount)], route.Cost);
        return new PathExplainer(_snapshot, _options).Explain(nodes, (step, edge) => (layers[step] | _bits[edge]) == layers[step + 1]);
    }
}
