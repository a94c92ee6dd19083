using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Analysis;

/// <summary>Takes the nodes, then the edges of a graph in one pass and keeps those that a selection includes.</summary>
internal sealed class GraphSnapshotBuilder(GraphSelection selection, GraphSchema schema)
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<Edge> _edges = [];
    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];

    public void Add(Node node)
    {
        if (selection.Includes(node))
        {
            _indexes.Add(node.Id, _nodes.Count);
            _nodes.Add(node);
        }
    }

    public void Add(Edge edge)
    {
        if (_indexes.TryGetValue(edge.SourceId, out var source)
            && _indexes.TryGetValue(edge.TargetId, out var target)
            && selection.Includes(edge))
        {
            _sources.Add(source);
            _targets.Add(target);
            _edges.Add(edge);
        }
    }

    public GraphSnapshot Build() => new(_nodes.Count, [.. _sources], [.. _targets])
    {
        Weights = selection.WeightProperty is null ? null : [.. _edges.Select(selection.WeightOf)],
        Symmetric = [.. _edges.Select(edge => schema.TryGetRelationType(edge.Type, out var type) && type.Symmetric)],
        Days = EdgeDays.Of(_edges),
        Entities = new SnapshotEntities([.. _nodes], [.. _edges], _indexes),
    };
}
