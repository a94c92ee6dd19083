using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Planning;

/// <summary>
/// Orders the steps of one MATCH: starts where the fewest nodes are, expands from what is bound, filters as early as it can.
/// </summary>
/// <remarks>
/// Greedy: the start from which the fewest nodes and edges are looked at, then again and again the edge at a bound node that leads to the
/// fewest ends with the label wanted there; an edge between two bound nodes comes before all others, for it only takes rows away.
/// </remarks>
internal sealed class MatchPlanner
{
    private readonly BoundMatch _match;
    private readonly StartPoints _starts;
    private readonly PropertyGraph _graph;
    private readonly bool _exposesIdentifiers;
    private readonly GraphStatistics _statistics;
    private readonly HashSet<BoundVariable> _unbound;
    private readonly List<BoundExpression> _conditions;
    private readonly List<(BoundEdge Edge, BoundVariable Left, BoundVariable Right)> _links;
    private readonly List<BoundVariable> _nodes;
    private readonly List<BoundEdge> _walked = [];
    private readonly Dictionary<BoundVariable, string> _labels;
    private LogicalPlan _plan = new LogicalArgument();

    public MatchPlanner(PropertyGraph graph, bool exposesIdentifiers, BoundMatch match)
    {
        _graph = graph;
        _exposesIdentifiers = exposesIdentifiers;
        _statistics = new GraphStatistics(graph);
        _match = match;
        _starts = new StartPoints(_statistics, exposesIdentifiers);
        _unbound = [.. match.Introduced];
        _conditions = [.. match.Conditions];
        var plain = match.Patterns.Where(pattern => pattern.Kind == PatternKind.Plain).ToList();
        _links = [.. plain.SelectMany(pattern => pattern.Edges.Select((edge, i) => (edge, pattern.Nodes[i], pattern.Nodes[i + 1])))];
        _nodes = [.. match.Patterns.Where(pattern => pattern.Kind == PatternKind.Plain || pattern.IsSearchable).SelectMany(pattern => pattern.Nodes).Distinct()];
        _labels = FindRarestLabels();
    }

    public LogicalPlan Plan(LogicalPlan input)
    {
        _plan = input;
        CheckBoundNodes();
        ApplyConditions();
        while (_links.Count > 0 || _nodes.Exists(_unbound.Contains))
        {
            if (!TryExpand())
            {
                Start();
            }

            ApplyConditions();
        }

        foreach (var pattern in _match.Patterns)
        {
            FinishPattern(pattern);
            ApplyConditions();
        }

        return _plan;
    }

    private Dictionary<BoundVariable, string> FindRarestLabels()
    {
        var tests = from test in _match.Conditions.OfType<LabelTestExpression>()
                    let node = (test.Target as VariableExpression)?.Variable
                    let label = (test.Labels as BoundLabels.Name)?.Label
                    where node is not null && label is not null
                    group label by node;
        return tests.ToDictionary(group => group.Key, group => group.MinBy(_statistics.CountNodes)!);
    }

    private bool IsBound(BoundVariable variable) => !_unbound.Contains(variable);

    private void Bind(params ReadOnlySpan<BoundVariable> variables)
    {
        foreach (var variable in variables)
        {
            _unbound.Remove(variable);
        }
    }

    // A node that an earlier clause bound may be null after OPTIONAL MATCH; where no edge is expanded from it, nothing else would notice
    private void CheckBoundNodes()
    {
        foreach (var node in _nodes.Where(IsBound))
        {
            _plan = new LogicalNodeCheck(_plan, node);
        }
    }

    private void ApplyConditions()
    {
        var ready = _conditions.Where(condition => condition.References.All(IsBound)).ToImmutableArray();
        if (ready.Length > 0)
        {
            _conditions.RemoveAll(ready.Contains);
            _plan = new LogicalFilter(_plan, ready);
        }
    }

    private bool TryExpand()
    {
        var best = _links
            .Where(link => IsBound(link.Left) || IsBound(link.Right) || IsBound(link.Edge.Variable))
            .Where(link => link.Edge.StepConditions.All(condition => condition.References.All(IsBound)))
            .OrderBy(link => IsBound(link.Edge.Variable) ? 0 : IsBound(link.Left) && IsBound(link.Right) ? 1 : 2)
            .ThenBy(link => link.Edge.Length is null ? 0 : 1)
            .ThenBy(link => CountEnds(link, IsBound(link.Left) ? link.Left : link.Right))
            .FirstOrDefault();
        if (best.Edge is null)
        {
            return false;
        }

        _links.Remove(best);
        var isReversed = !IsBound(best.Left) && IsBound(best.Right);
        var edge = PlanEdge(best.Edge, best.Left, best.Right, isReversed);
        _plan = IsBound(best.Edge.Variable) ? new LogicalEdgeEnds(_plan, edge)
            : best.Edge.Length is not null ? new LogicalWalk(_plan, edge)
            : new LogicalExpand(_plan, edge);
        Bind(best.Left, best.Right, best.Edge.Variable);
        return true;
    }

    private PlannedEdge PlanEdge(BoundEdge edge, BoundVariable left, BoundVariable right, bool isReversed)
    {
        var others = _walked.Where(other => MayShareType(edge, other)).Select(other => other.Variable).ToImmutableArray();
        _walked.Add(edge);
        var (from, to) = isReversed ? (right, left) : (left, right);
        return new PlannedEdge(edge, from, to, isReversed, IsBound(from), IsBound(to) || from == to, IsRead(edge), others);
    }

    // By a name, a path, a condition, or an edge to come that must be another one
    private bool IsRead(BoundEdge edge) =>
        edge.Variable.IsNamed
        || _match.ReadsAllEdges
        || _match.Patterns.Any(pattern => pattern.Path is not null && pattern.Edges.Contains(edge))
        || _match.Conditions.Any(condition => condition.References.Contains(edge.Variable))
        || _match.Patterns.SelectMany(pattern => pattern.Edges).Any(other => other != edge && MayShareType(edge, other));

    private static bool MayShareType(BoundEdge first, BoundEdge second) =>
        first.Types.IsEmpty || second.Types.IsEmpty || first.Types.Intersect(second.Types).Any();

    private double CountEdges(BoundEdge edge) => _statistics.CountEdges(edge.Types) * (edge.Direction == EdgeDirection.Either ? 2 : 1);

    // How many ends with the label wanted there an edge leads to from one of its nodes, on average
    private double CountEnds((BoundEdge Edge, BoundVariable Left, BoundVariable Right) link, BoundVariable from)
    {
        var (to, direction) = from == link.Left ? (link.Right, link.Edge.Direction) : (link.Left, link.Edge.Direction.Reversed());
        return _statistics.MeanDegree(LabelOf(from), link.Edge.Types, direction)
            * _statistics.ShareOfEnds(LabelOf(to), link.Edge.Types, direction);
    }

    private string? LabelOf(BoundVariable node) => _labels.GetValueOrDefault(node);

    private void Start()
    {
        var node = _nodes.Where(_unbound.Contains).Select(FindStart).MinBy(start => start.Cost + CountExpanded(start))!;
        var scannable = _links.Where(link => link.Edge.Length is null && link.Left != link.Right).ToList();
        var scan = scannable.Count > 0 ? scannable.MinBy(link => CountEdges(link.Edge)) : default;
        if (scan.Edge is not null && CountEdges(scan.Edge) < node.Cost + CountExpanded(node))
        {
            _links.Remove(scan);
            _plan = new LogicalEdgeScan(_plan, PlanEdge(scan.Edge, scan.Left, scan.Right, isReversed: false));
            Bind(scan.Left, scan.Right, scan.Edge.Variable);
            return;
        }

        _plan = node.Plan(_plan);
        _conditions.RemoveAll(node.Satisfied.Contains);
        Bind(node.Node);
    }

    // How many edges are met when the rarest edge of a start is expanded
    private double CountExpanded(StartPoint start)
    {
        var degrees = _links.Where(link => link.Left == start.Node || link.Right == start.Node).Select(DegreeSeenFromStart).ToList();
        return degrees.Count == 0 ? 0 : start.Cost * degrees.Min();

        double DegreeSeenFromStart((BoundEdge Edge, BoundVariable Left, BoundVariable Right) link) => _statistics.MeanDegree(
            LabelOf(start.Node),
            link.Edge.Types,
            link.Left == start.Node ? link.Edge.Direction : link.Edge.Direction.Reversed());
    }

    private StartPoint FindStart(BoundVariable node) => _starts.Find(node, _conditions, IsBound);

    private void FinishPattern(BoundPattern pattern)
    {
        if (pattern.IsSearchable)
        {
            PlanShortestPath(pattern);
        }
        else if (pattern.Kind == PatternKind.Selected)
        {
            PlanSelection(pattern);
        }
        else if (pattern.Path is not null)
        {
            _plan = new LogicalPath(_plan, pattern);
            Bind(pattern.Path);
        }
    }

    // A chain of several edges is found like any pattern, before paths are selected; conditions on its ends alone are better met there
    private void PlanSelection(BoundPattern pattern)
    {
        var onEnds = _conditions.Where(condition => condition.References.All(variable =>
            IsBound(variable) || variable == pattern.Nodes[0] || variable == pattern.Nodes[^1])).ToImmutableArray();
        _conditions.RemoveAll(onEnds.Contains);
        var chain = new BoundPattern(pattern.Path, PatternKind.Plain, pattern.Nodes, pattern.Edges);
        var match = new BoundMatch(isOptional: false, [chain], [.. pattern.Conditions, .. onEnds], [.. _match.Introduced.Where(_unbound.Contains)])
        {
            ReadsAllEdges = true,
        };
        var inner = new MatchPlanner(_graph, _exposesIdentifiers, match).Plan(new LogicalArgument());
        _plan = new LogicalSelectPaths(_plan, inner, pattern);
        Bind([.. _match.Introduced]);
    }

    // The shortest path that fulfils the conditions is asked for by the functions, so conditions on it belong to the search and not after it
    private void PlanShortestPath(BoundPattern pattern)
    {
        var edge = PlanEdge(pattern.Edges[0], pattern.Nodes[0], pattern.Nodes[1], isReversed: false) with { IsToBound = true, Others = [] };
        Bind(edge.Edge.Variable);
        if (pattern.Path is not null)
        {
            Bind(pattern.Path);
        }

        if (pattern.Selector is { } selector)
        {
            _plan = new LogicalShortestPath(_plan, edge, pattern.Path, selector, IsFunction: false, pattern.Conditions);
            return;
        }

        var ready = _conditions.Where(condition => condition.References.All(IsBound)).ToImmutableArray();
        _conditions.RemoveAll(ready.Contains);
        var wanted = new PathSelector(1, OfGroups: pattern.Kind == PatternKind.AllShortestPaths);
        _plan = new LogicalShortestPath(_plan, edge, pattern.Path, wanted, IsFunction: true, ready);
    }
}
