using System.Globalization;
using System.Text.RegularExpressions;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>
/// Builds graphs for tests from <c>CREATE</c> statements: nodes and relationships with labels, types and properties, also after a reading
/// prefix such as <c>UNWIND</c>. The values of properties and the prefix are left to the engine under test.
/// </summary>
internal sealed partial class GraphScript
{
    private readonly List<Node> _nodes = [];
    private readonly List<Edge> _edges = [];

    public PropertyGraph Graph { get; private set; } = PropertyGraph.Empty;

    public static PropertyGraph Build(string script)
    {
        var graph = new GraphScript();
        graph.Run(script);
        return graph.Graph;
    }

    /// <exception cref="NotSupportedException">The statement does more than create.</exception>
    public void Run(string statement)
    {
        if (string.IsNullOrWhiteSpace(statement))
        {
            return;
        }

        var start = CreateKeyword().Match(statement);
        if (!start.Success)
        {
            throw new NotSupportedException("A setup without CREATE.");
        }

        var prefix = statement[..start.Index];
        var pattern = new CreatePattern(statement[start.Index..]);
        foreach (var (maps, bound) in Evaluate(prefix, pattern))
        {
            Create(pattern, maps, bound);
        }

        Graph = _edges.Aggregate(_nodes.Aggregate(new PropertyGraphBuilder(), (graph, node) => graph.Add(node)), (graph, edge) => graph.Add(edge)).Build();
    }

    private List<(IReadOnlyList<object?> Maps, Dictionary<string, Node> Bound)> Evaluate(string prefix, CreatePattern pattern)
    {
        var known = pattern.Variables.Where(variable => Regex.IsMatch(prefix, $@"\b{Regex.Escape(variable)}\b")).ToList();
        var query = $"{prefix} RETURN [{string.Join(", ", pattern.Maps)}] AS `the maps`{string.Concat(known.Select(variable => ", " + variable))}";
        var result = CypherQuery.Parse(query).Execute(Graph);
        return [.. result.Rows.Select(row => (
            (IReadOnlyList<object?>)row[0]!,
            known.Select((variable, i) => (variable, node: (Node)row[i + 1]!)).ToDictionary(pair => pair.variable, pair => pair.node)))];
    }

    private void Create(CreatePattern pattern, IReadOnlyList<object?> maps, Dictionary<string, Node> bound)
    {
        foreach (var chain in pattern.Chains)
        {
            var ends = chain.Nodes.Select(node => NodeOf(node, maps, bound)).ToList();
            for (var i = 0; i < chain.Edges.Count; i++)
            {
                var edge = chain.Edges[i];
                var (source, target) = edge.PointsLeft ? (ends[i + 1], ends[i]) : (ends[i], ends[i + 1]);
                var key = "r" + _edges.Count.ToString("D6", CultureInfo.InvariantCulture);
                _edges.Add(new Edge(key, edge.Type, source.Id, target.Id, PropertiesOf(edge.Map, maps), []));
            }
        }
    }

    private Node NodeOf(CreatePattern.NodePart part, IReadOnlyList<object?> maps, Dictionary<string, Node> bound)
    {
        if (part.Variable is not null && bound.TryGetValue(part.Variable, out var known))
        {
            return known;
        }

        var node = new Node("n" + _nodes.Count.ToString("D6", CultureInfo.InvariantCulture), part.Labels, PropertiesOf(part.Map, maps));
        _nodes.Add(node);
        if (part.Variable is not null)
        {
            bound.Add(part.Variable, node);
        }

        return node;
    }

    private static PropertyMap PropertiesOf(int map, IReadOnlyList<object?> maps) => map < 0
        ? PropertyMap.Empty
        : PropertyMap.Of(((IReadOnlyDictionary<string, object?>)maps[map]!).Select(pair => (pair.Key, pair.Value)));

    [GeneratedRegex(@"\bCREATE\b", RegexOptions.IgnoreCase)]
    private static partial Regex CreateKeyword();
}
