using System.Collections.Immutable;
using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>Writes GraphML 1.1.</summary>
/// <remarks>
/// Made so that NetworkX, igraph, Gephi, Cytoscape and yEd read all of it: keys first, their identifiers unique in the file
/// (<c>n_name</c>, <c>e_weight</c>; never <c>d0</c>, which old versions of Gephi take for a label), the types that all know,
/// values absent rather than empty, no defaults, one direction for the whole graph, nodes before edges, all edges with an
/// identifier. What XML cannot hold of a text (control characters) is replaced by U+FFFD, but in <c>record</c> it is escaped, and
/// from there <see cref="GraphMlReader"/> gives back the same graph.
/// </remarks>
internal sealed class GraphMlWriter(GraphMlFlavour flavour, LabelColours colours)
{
    internal const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string SchemaLocation = Namespace + " " + Namespace + "/1.1/graphml.xsd";
    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
    private readonly YedGraphics _graphics = new(colours);

    public async Task WriteAsync(IGraphSource source, TextWriter writer, CancellationToken cancellationToken)
    {
        var columns = await AttributeColumns.FindAsync(source, cancellationToken);
        var nodeColumns = columns.Nodes;
        var edgeColumns = columns.Edges;
        if (flavour == GraphMlFlavour.Cytoscape)
        {
            nodeColumns = CytoscapeColumns.AddTo(nodeColumns);
            edgeColumns = CytoscapeColumns.AddTo(edgeColumns);
        }

        await WriteAsync(source, nodeColumns, edgeColumns, writer, cancellationToken);
    }

    private async Task WriteAsync(
        IGraphSource source,
        ImmutableArray<AttributeColumn<Node>> nodeColumns,
        ImmutableArray<AttributeColumn<Edge>> edgeColumns,
        TextWriter writer,
        CancellationToken cancellationToken)
    {
        var nodeKeys = nodeColumns.Select(column => "n_" + XmlText.ToNameToken(column.Name)).ToList();
        var edgeKeys = edgeColumns.Select(column => "e_" + XmlText.ToNameToken(column.Name)).ToList();
        using var chunks = new TextChunks(writer);
        using var xml = XmlFile.Create(chunks);
        WriteRoot(xml);
        WriteKeys(xml, "node", nodeKeys, nodeColumns);
        WriteKeys(xml, "edge", edgeKeys, edgeColumns);
        if (flavour == GraphMlFlavour.Yed)
        {
            YedGraphics.WriteKeys(xml);
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "relations");
        xml.WriteAttributeString("edgedefault", "directed");
        await foreach (var node in source.ReadNodesAsync(cancellationToken))
        {
            WriteNode(xml, node, nodeKeys, nodeColumns);
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        await foreach (var edge in source.ReadEdgesAsync(cancellationToken))
        {
            WriteEdge(xml, edge, edgeKeys, edgeColumns);
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        XmlFile.End(xml, chunks);
        await chunks.WriteAsync(cancellationToken);
    }

    private void WriteRoot(XmlWriter xml)
    {
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteAttributeString("xmlns", "xsi", null, InstanceNamespace);
        xml.WriteAttributeString("schemaLocation", InstanceNamespace, SchemaLocation);
        if (flavour == GraphMlFlavour.Yed)
        {
            YedGraphics.WriteNamespace(xml);
        }
    }

    private void WriteKeys<T>(XmlWriter xml, string owner, List<string> keys, ImmutableArray<AttributeColumn<T>> columns)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", keys[i]);
            xml.WriteAttributeString("for", owner);
            // Only Cytoscape's own columns have a name that is no token, and they must be called just so
            xml.WriteAttributeString("attr.name", flavour == GraphMlFlavour.Cytoscape ? XmlText.Replace(columns[i].Name) : XmlText.ToNameToken(columns[i].Name));
            xml.WriteAttributeString("attr.type", NameOf(columns[i].Type));
            xml.WriteEndElement();
        }
    }

    private static string NameOf(AttributeType type) => type switch
    {
        AttributeType.Flag => "boolean",
        AttributeType.Integer => "long",
        AttributeType.Number => "double",
        _ => "string",
    };

    private void WriteNode(XmlWriter xml, Node node, List<string> keys, ImmutableArray<AttributeColumn<Node>> columns)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", XmlText.ToNameToken(node.Id));
        WriteData(xml, node, keys, columns);
        if (flavour == GraphMlFlavour.Yed)
        {
            _graphics.Write(xml, node);
        }

        xml.WriteEndElement();
    }

    private void WriteEdge(XmlWriter xml, Edge edge, List<string> keys, ImmutableArray<AttributeColumn<Edge>> columns)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", XmlText.ToNameToken(edge.Key));
        xml.WriteAttributeString("source", XmlText.ToNameToken(edge.SourceId));
        xml.WriteAttributeString("target", XmlText.ToNameToken(edge.TargetId));
        if (flavour == GraphMlFlavour.Gephi)
        {
            xml.WriteAttributeString("label", XmlText.Replace(edge.Type));
        }

        WriteData(xml, edge, keys, columns);
        if (flavour == GraphMlFlavour.Yed)
        {
            YedGraphics.Write(xml, edge);
        }

        xml.WriteEndElement();
    }

    private static void WriteData<T>(XmlWriter xml, T element, List<string> keys, ImmutableArray<AttributeColumn<T>> columns)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (columns[i].Value(element) is not { } value)
            {
                continue;
            }

            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", keys[i]);
            xml.WriteString(XmlText.Replace(PropertyFormat.ToText(value)));
            xml.WriteEndElement();
        }
    }
}
