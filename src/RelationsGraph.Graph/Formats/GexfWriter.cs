using System.Collections.Immutable;
using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>Writes GEXF 1.3, a dynamic graph: each dated edge exists from its start to its end, an undated one always.</summary>
/// <remarks>
/// The kind of an edge is its relation type, so that Gephi keeps parallel edges of different types apart. The interval stands
/// both on the edge and as its one spell: programs read the one or the other. Tellings beyond the surest are left out, since an
/// attribute would have to hold each of their quotation marks as <c>&amp;quot;</c>.
/// </remarks>
internal sealed class GexfWriter(LabelColours colours)
{
    private const string Namespace = "http://gexf.net/1.3";
    private const string VizNamespace = Namespace + "/viz";

    public async Task WriteAsync(IGraphSource source, TextWriter writer, CancellationToken cancellationToken)
    {
        var columns = await AttributeColumns.FindAsync(source, cancellationToken);
        var nodeColumns = WithoutElementAttributes(columns.Nodes);
        var edgeColumns = WithoutElementAttributes(columns.Edges);
        var weight = columns.Edges.Single(column => column.Name == AttributeColumns.WeightName);
        using var chunks = new TextChunks(writer);
        using var xml = XmlFile.Create(chunks);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("xmlns", "viz", null, VizNamespace);
        xml.WriteAttributeString("version", "1.3");
        WriteGraphStart(xml, nodeColumns, edgeColumns);
        xml.WriteStartElement("nodes", Namespace);
        await foreach (var node in source.ReadNodesAsync(cancellationToken))
        {
            WriteNode(xml, node, nodeColumns);
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        await foreach (var edge in source.ReadEdgesAsync(cancellationToken))
        {
            WriteEdge(xml, edge, weight.Value(edge)!, edgeColumns);
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        XmlFile.End(xml, chunks);
        await chunks.WriteAsync(cancellationToken);
    }

    private static ImmutableArray<AttributeColumn<T>> WithoutElementAttributes<T>(ImmutableArray<AttributeColumn<T>> columns) =>
        [.. columns.Where(column => column.Name is not ("label" or "interaction" or AttributeColumns.WeightName or GraphRecord.ColumnName))];

    private static void WriteGraphStart(XmlWriter xml, ImmutableArray<AttributeColumn<Node>> nodeColumns, ImmutableArray<AttributeColumn<Edge>> edgeColumns)
    {
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", "date");
        xml.WriteAttributeString("timerepresentation", "interval");
        WriteAttributes(xml, "node", nodeColumns);
        WriteAttributes(xml, "edge", edgeColumns);
    }

    private static void WriteAttributes<T>(XmlWriter xml, string owner, ImmutableArray<AttributeColumn<T>> columns)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", owner);
        xml.WriteAttributeString("mode", "static");
        for (var i = 0; i < columns.Length; i++)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", IdOf(i));
            xml.WriteAttributeString("title", XmlText.Replace(columns[i].Name));
            xml.WriteAttributeString("type", NameOf(columns[i].Type));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string IdOf(int column) => PropertyFormat.ToText(column);

    private static string NameOf(AttributeType type) => type switch
    {
        AttributeType.Flag => "boolean",
        AttributeType.Integer => "long",
        AttributeType.Number => "double",
        _ => "string",
    };

    private void WriteNode(XmlWriter xml, Node node, ImmutableArray<AttributeColumn<Node>> columns)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", XmlText.ToNameToken(node.Id));
        xml.WriteAttributeString("label", XmlText.Replace(node.Name));
        WriteValues(xml, node, columns);
        xml.WriteStartElement("viz", "color", VizNamespace);
        var colour = Convert.FromHexString(colours.Of(node).AsSpan(1));
        xml.WriteAttributeString("r", PropertyFormat.ToText(colour[0]));
        xml.WriteAttributeString("g", PropertyFormat.ToText(colour[1]));
        xml.WriteAttributeString("b", PropertyFormat.ToText(colour[2]));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, Edge edge, object weight, ImmutableArray<AttributeColumn<Edge>> columns)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", XmlText.ToNameToken(edge.Key));
        xml.WriteAttributeString("source", XmlText.ToNameToken(edge.SourceId));
        xml.WriteAttributeString("target", XmlText.ToNameToken(edge.TargetId));
        xml.WriteAttributeString("kind", XmlText.Replace(edge.Type));
        xml.WriteAttributeString("label", XmlText.Replace(edge.Type));
        xml.WriteAttributeString("weight", PropertyFormat.ToText(weight));
        WriteInterval(xml, edge);
        WriteValues(xml, edge, columns);
        if (edge.Start is not null || edge.End is not null)
        {
            xml.WriteStartElement("spells", Namespace);
            xml.WriteStartElement("spell", Namespace);
            WriteInterval(xml, edge);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteInterval(XmlWriter xml, Edge edge)
    {
        if (edge.Start is { } start)
        {
            xml.WriteAttributeString("start", PropertyFormat.ToText(start));
        }

        if (edge.End is { } end)
        {
            xml.WriteAttributeString("end", PropertyFormat.ToText(end));
        }
    }

    private static void WriteValues<T>(XmlWriter xml, T element, ImmutableArray<AttributeColumn<T>> columns)
    {
        xml.WriteStartElement("attvalues", Namespace);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Value(element) is { } value)
            {
                xml.WriteStartElement("attvalue", Namespace);
                xml.WriteAttributeString("for", IdOf(i));
                xml.WriteAttributeString("value", XmlText.Replace(PropertyFormat.ToText(value)));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
