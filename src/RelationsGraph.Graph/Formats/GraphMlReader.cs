using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>Reads GraphML that this program has written, in any flavour, and gives back the same graph.</summary>
/// <remarks>
/// What is read of a node or an edge is its <c>record</c>; the other values are there for other programs. So a part of the graph
/// that NetworkX, igraph or Gephi has saved can be read as long as the column is kept, but a change to another column has
/// no effect. Nothing outside of the file is ever read: a document type is passed over, so an entity that it declares is an error.
/// </remarks>
public sealed class GraphMlReader
{
    private readonly XmlReader _xml;
    private readonly Dictionary<string, string> _recordKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nodeIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _edgeKeys = new(StringComparer.Ordinal);
    private readonly List<(string Source, string Target, string Record, int Line, int Column)> _edges = [];
    private readonly PropertyGraphBuilder _graph = new();

    private GraphMlReader(XmlReader xml) => _xml = xml;

    /// <summary>Reads a graph. The stream stays open.</summary>
    /// <exception cref="GraphMlException">The file is not XML, not GraphML, or not a graph of this program.</exception>
    public static PropertyGraph Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var xml = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            });
            return new GraphMlReader(xml).ReadDocument();
        }
        catch (XmlException exception)
        {
            throw new GraphMlException(exception.LineNumber, exception.LinePosition, "This is not XML that can be read: " + exception.Message, exception);
        }
    }

    private PropertyGraph ReadDocument()
    {
        _xml.MoveToContent();
        if (_xml.LocalName != "graphml" || _xml.NamespaceURI != GraphMlWriter.Namespace)
        {
            throw Error($"The file begins with '{_xml.Name}'; GraphML begins with 'graphml' in the namespace {GraphMlWriter.Namespace}.");
        }

        var graphs = 0;
        foreach (var name in Children())
        {
            if (name == "key")
            {
                ReadKey();
            }
            else if (name == "graph")
            {
                if (++graphs > 1)
                {
                    throw Error("The file has a second graph; only files of one graph can be read.");
                }

                ReadGraph();
            }
        }

        return graphs == 1 ? Build() : throw Error("The file has no graph.");
    }

    private void ReadKey()
    {
        var id = Attribute("id");
        if (!_keys.Add(id))
        {
            throw Error($"The key '{id}' is declared twice.");
        }

        if (_xml.GetAttribute("attr.name") == GraphRecord.ColumnName && _xml.GetAttribute("for") is { } owner)
        {
            _recordKeys[owner] = id;
        }
    }

    private void ReadGraph()
    {
        foreach (var name in Children())
        {
            switch (name)
            {
                case "node":
                    ReadNode();
                    break;
                case "edge":
                    ReadEdge();
                    break;
                case "hyperedge":
                    throw Error("Hyperedges cannot be read.");
            }
        }
    }

    private void ReadNode()
    {
        var id = Attribute("id");
        var (line, column) = Position;
        if (_nodeIds.ContainsKey(id))
        {
            throw Error($"There are two nodes '{id}'.");
        }

        var node = Parse(ReadRecord("node", id), line, column, GraphRecordReader.ToNode);
        if (!_readIds.Add(node.Id))
        {
            throw new GraphMlException(line, column, $"The record of node '{id}' is that of '{node.Id}', which is there already.");
        }

        _graph.Add(node);
        _nodeIds.Add(id, node.Id);
    }

    private void ReadEdge()
    {
        var source = Attribute("source");
        var target = Attribute("target");
        var (line, column) = Position;
        _edges.Add((source, target, ReadRecord("edge", $"{source} to {target}"), line, column));
    }

    // Edges may come before their nodes, so they are made at the end
    private PropertyGraph Build()
    {
        foreach (var (source, target, record, line, column) in _edges)
        {
            var sourceId = NodeId(source, line, column);
            var targetId = NodeId(target, line, column);
            var edge = Parse(record, line, column, json => GraphRecordReader.ToEdge(json, sourceId, targetId));
            if (!_edgeKeys.Add(edge.Key))
            {
                throw new GraphMlException(line, column, $"There are two edges with the key '{edge.Key}'.");
            }

            _graph.Add(edge);
        }

        return _graph.Build();
    }

    private string NodeId(string xmlId, int line, int column) => _nodeIds.TryGetValue(xmlId, out var id)
        ? id
        : throw new GraphMlException(line, column, $"The edge ends at '{xmlId}', but there is no such node.");

    private static T Parse<T>(string record, int line, int column, Func<string, T> parse)
    {
        try
        {
            return parse(record);
        }
        catch (FormatException exception)
        {
            throw new GraphMlException(line, column, $"The value of '{GraphRecord.ColumnName}' cannot be read: {exception.Message}.", exception);
        }
    }

    private string ReadRecord(string owner, string id)
    {
        var (line, column) = Position;
        string? record = null;
        foreach (var name in Children())
        {
            if (name == "graph")
            {
                throw Error("Nested graphs cannot be read.");
            }

            if (name == "data" && IsRecordOf(owner))
            {
                record = Text();
            }
        }

        return record ?? throw new GraphMlException(
            line, column, $"The {owner} '{id}' has no value '{GraphRecord.ColumnName}'; only GraphML that this program has written can be read.");
    }

    private bool IsRecordOf(string owner)
    {
        var key = Attribute("key");
        return _keys.Contains(key)
            ? _recordKeys.GetValueOrDefault(owner) == key || _recordKeys.GetValueOrDefault("all") == key
            : throw Error($"The key '{key}' is not declared before the graph.");
    }

    // Goes through the children of the current element; what the caller leaves unread of a child is skipped
    private IEnumerable<string> Children()
    {
        if (_xml.IsEmptyElement)
        {
            yield break;
        }

        var depth = _xml.Depth + 1;
        while (_xml.Read() && _xml.Depth >= depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth)
            {
                yield return _xml.NamespaceURI == GraphMlWriter.Namespace ? _xml.LocalName : "";
            }
        }
    }

    private string Text()
    {
        var text = "";
        if (_xml.IsEmptyElement)
        {
            return text;
        }

        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            text += _xml.Value;
        }

        return text;
    }

    private string Attribute(string name) => _xml.GetAttribute(name) is { Length: > 0 } value
        ? value
        : throw Error($"The '{_xml.LocalName}' has no '{name}'.");

    private (int Line, int Column) Position => (((IXmlLineInfo)_xml).LineNumber, ((IXmlLineInfo)_xml).LinePosition);

    private GraphMlException Error(string problem) => new(Position.Line, Position.Column, problem);
}
