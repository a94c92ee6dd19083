using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>What a question for paths needs: the search, and the way from identifiers to positions and back to edges.</summary>
internal sealed class PathQuery
{
    private readonly GraphSnapshot _snapshot;
    private readonly ImmutableHashSet<string> _avoid;
    private readonly PathExplainer _explainer;

    public PathQuery(GraphSnapshot snapshot, PathOptions? options)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        _avoid = (options ?? PathOptions.Default).Avoid;
        _explainer = new PathExplainer(snapshot, options ?? PathOptions.Default);
        Finder = new RouteFinder(snapshot, options);
    }

    public RouteFinder Finder { get; }

    public int Require(string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameter);
        var node = _snapshot.IndexOf(id);
        if (node < 0)
        {
            throw new ArgumentException($"There is no node '{id}', or the selection leaves it out.", parameter);
        }

        return _avoid.Contains(id)
            ? throw new ArgumentException($"'{id}' is to be avoided and cannot be an end of the path.", parameter)
            : node;
    }

    public ImmutableArray<GraphPath> Explain(ImmutableArray<Route> routes) => [.. routes.Select(route => _explainer.Explain(route))];
}
