using System.Collections.Immutable;

namespace RelationsGraph.Analysis.Paths;

/// <summary>What a question for paths needs: the search, and the way from identifiers to positions and back to edges.</summary>
internal sealed class PathQuery
{
    private readonly GraphSnapshot _snapshot;
    private readonly PathExplainer _explainer;

    public PathQuery(GraphSnapshot snapshot, PathOptions? options)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        _explainer = new PathExplainer(snapshot, options ?? PathOptions.Default);
        Finder = new RouteFinder(snapshot, options);
    }

    public RouteFinder Finder { get; }

    public int Require(string id, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, parameter);
        var node = _snapshot.IndexOf(id);
        return node >= 0
            ? node
            : throw new ArgumentException($"There is no node '{id}', or the selection leaves it out.", parameter);
    }

    public ImmutableArray<GraphPath> Explain(ImmutableArray<Route> routes) => [.. routes.Select(_explainer.Explain)];
}
