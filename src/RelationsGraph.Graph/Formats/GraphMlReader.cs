using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>Reads GraphML that this program has written, in any flavour, and gives back the same graph.</summary>
/// <remarks>
/// <para>What is read of a node or an edge is its <c>record</c>; the other values are there for other programs. So a part of the graph
/// that NetworkX, igraph or Gephi has saved can be read as long as the column is kept, but a change to another column has
/// no effect. Where there is no record, the columns are read: <c>labels</c> of a node, <c>interaction</c> of an edge, and the properties.
/// Nothing outside of the file is ever read: a document type is passed over, so an entity that it declares is an error.</para>
/// <para>A file as this program writes it, from a stream that can be set back, is read by <see cref="GraphMlScanner"/>, which is
/// several times as fast; at anything else it begins again here. Both give the same.</para>
/// </remarks>
public sealed class GraphMlReader
{
    private readonly XmlReader _xml;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphMlColumn> _nodeColumns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphMlColumn> _edgeColumns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nodeIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _edgeKeys = new(StringComparer.Ordinal);
    private readonly List<(string Source, string Target, GraphMlElement Element)> _edges = [];
    private readonly PropertyGraphBuilder _graph = new();

    private GraphMlReader(XmlReader xml) => _xml = xml;

    /// <summary>Reads a graph. The stream stays open.</summary>
    /// <exception cref="GraphMlException">The file is not XML, not GraphML, or not a graph of this program.</exception>
    public static PropertyGraph Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
        {
            var start = stream.Position;
            if (GraphMlScanner.TryRead(stream) is { } graph)
            {
                return graph;
            }

            stream.Position = start;
        }

        return ReadXml(stream);
    }

    private static PropertyGraph ReadXml(Stream stream)
    {
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

        var (owner, name, type) = (_xml.GetAttribute("for"), _xml.GetAttribute("attr.name"), _xml.GetAttribute("attr.type"));
        if (owner is "node" or "all")
        {
            _nodeColumns.Add(id, GraphMlColumn.Of(isOfNodes: true, name, type));
        }

        if (owner is "edge" or "all")
        {
            _edgeColumns.Add(id, GraphMlColumn.Of(isOfNodes: false, name, type));
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

        var node = ReadElement(id, $"node '{id}'", _nodeColumns).ToNode();
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
        _edges.Add((source, target, ReadElement(_xml.GetAttribute("id"), $"edge '{source} to {target}'", _edgeColumns)));
    }

    // Edges may come before their nodes, so they are made at the end
    private PropertyGraph Build()
    {
        foreach (var (source, target, element) in _edges)
        {
            var sourceId = NodeId(source, element);
            var targetId = NodeId(target, element);
            var edge = element.ToEdge(sourceId, targetId);
            if (!_edgeKeys.Add(edge.Key))
            {
                throw new GraphMlException(element.Line, element.Column, $"There are two edges with the key '{edge.Key}'.");
            }

            _graph.Add(edge);
        }

        return _graph.Build();
    }

    private string NodeId(string xmlId, GraphMlElement edge) => _nodeIds.TryGetValue(xmlId, out var id)
        ? id
        : throw new GraphMlException(edge.Line, edge.Column, $"The edge ends at '{xmlId}', but there is no such node.");

    private GraphMlElement ReadElement(string? id, string description, Dictionary<string, GraphMlColumn> columns)
    {
        var (line, position) = Position;
        var element = new GraphMlElement(description, id, line, position);
        foreach (var child in Children())
        {
            if (child == "graph")
            {
                throw Error("Nested graphs cannot be read.");
            }

            if (child == "data")
            {
                ReadData(element, columns);
            }
        }

        element.RequireContent();
        return element;
    }

    private void ReadData(GraphMlElement element, Dictionary<string, GraphMlColumn> columns)
    {
        var key = Attribute("key");
        if (!_keys.Contains(key))
        {
            throw Error($"The key '{key}' is not declared before the graph.");
        }

        if (columns.TryGetValue(key, out var column) && column.Role != GraphMlColumnRole.Shown)
        {
            element.Add(column, Text());
        }
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
