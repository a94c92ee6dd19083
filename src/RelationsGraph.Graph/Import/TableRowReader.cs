using System.Collections.Immutable;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>Turns rows into nodes and edges, one after another; a bad row gives a problem and nothing else.</summary>
internal sealed class TableRowReader
{
    private readonly TableColumns _columns;
    private readonly ImmutableArray<(TableNode Node, BoundNode Reader)> _nodes;
    private readonly ImmutableArray<BoundEdge> _edges;
    private readonly Dictionary<string, Node> _knownNodes = new(StringComparer.Ordinal);
    private readonly List<Edge> _knownEdges = [];
    private readonly List<TableProblem> _problems = [];
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private int _rowCount;
    private int _loopCount;

    public TableRowReader(TableMap map, GraphSchema schema, EntityLookup lookup, TableColumns columns, string articleId)
    {
        _columns = columns;
        _nodes = [.. map.Nodes.Select(node => (node, new BoundNode(node, columns, lookup)))];
        _edges = [.. map.Edges.Select(edge => new BoundEdge(edge, columns, map.Dates, schema, articleId))];
    }

    public void Read(TableRow row)
    {
        try
        {
            RequireAllFields(row);
            var nodes = _nodes.ToDictionary(pair => pair.Node.Handle, pair => pair.Reader.Read(row), StringComparer.Ordinal);
            var edges = _edges.Select(edge => edge.Read(row, nodes)).OfType<Edge>().ToList();
            foreach (var (node, _) in _nodes)
            {
                Keep(nodes[node.Handle]);
            }

            _loopCount += edges.Count(edge => edge.SourceId == edge.TargetId);
            _knownEdges.AddRange(edges.Where(edge => edge.SourceId != edge.TargetId));
            _rowCount++;
        }
        catch (RowException exception)
        {
            _problems.Add(new TableProblem(_columns.TableFile, exception.Line, exception.Column, exception.Message));
        }
    }

    public TableImport Finish(Node article) => new(
        new GraphFragment(article, _knownNodes.Values, _knownEdges), _rowCount, [.. _problems], _loopCount, [.. _unknown]);

    private void RequireAllFields(TableRow row)
    {
        if (row.Fields.Count != _columns.Count)
        {
            throw new RowException(
                row.Line,
                1,
                $"The row has {Counted(row.Fields.Count)}, the header {_columns.Count}. "
                + "A delimiter may be missing, or stand in a field without quotes.");
        }
    }

    private void Keep(BoundEntity? entity)
    {
        if (entity is not { Node: var node, IsCodeMissing: var isUnknown })
        {
            return;
        }

        _knownNodes[node.Id] = _knownNodes.TryGetValue(node.Id, out var known) ? Node.Merge(known, node) : node;
        if (isUnknown)
        {
            _unknown.Add(node.Name);
        }
    }

    private static string Counted(int fields) => fields == 1 ? "1 field" : $"{fields} fields";
}
