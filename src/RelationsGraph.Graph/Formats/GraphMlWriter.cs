using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>Writes GraphML 1.1.</summary>
/// <remarks>
/// <para>Made so that NetworkX, igraph, Gephi, Cytoscape and yEd read all of it: keys first, their identifiers unique in the file
/// (<c>n_name</c>, <c>e_weight</c>; never <c>d0</c>, which old versions of Gephi take for a label), the types that all know,
/// values absent rather than empty, no defaults, one direction for the whole graph, nodes before edges, all edges with an
/// identifier. What XML cannot hold of a text (control characters) is replaced by U+FFFD, but in <c>record</c> it is escaped, and
/// from there <see cref="GraphMlReader"/> gives back the same graph.</para>
/// <para>A node or edge whose columns say everything (<see cref="PlainElement"/>) has no <c>record</c>, and a file of such nodes or edges
/// does not have the column, which makes a network of names, types and weights half as large.</para>
/// </remarks>
internal sealed class GraphMlWriter(GraphMlFlavour flavour, LabelColours colours)
{
    internal const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private readonly YedGraphics _graphics = new(colours);

    /// <summary>How all files begin, but for yEd, which has a namespace of its own after that of the instance.</summary>
    internal static ReadOnlySpan<byte> Start => """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        """u8;

    internal static ReadOnlySpan<byte> SchemaLocation => """
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">

        """u8;

    internal static ReadOnlySpan<byte> GraphStart => """
          <graph id="relations" edgedefault="directed">

        """u8;

    public async Task WriteAsync(IGraphSource source, Stream stream, CancellationToken cancellationToken)
    {
        var columns = await AttributeColumns.FindAsync(source, cancellationToken);
        var (nodes, edges) = flavour == GraphMlFlavour.Cytoscape
            // Its own columns take the place of properties
            ? (NodeTable(CytoscapeColumns.AddTo(columns.Nodes), true, _ => false), EdgeTable(CytoscapeColumns.AddTo(columns.Edges), true, _ => false))
            : (NodeTable(columns.Nodes, !columns.NodesArePlain, PlainElement.Is), EdgeTable(columns.Edges, !columns.EdgesArePlain, PlainElement.Is));
        var xml = new Utf8XmlWriter(stream);
        WriteHead(xml, nodes, edges);
        await foreach (var batch in ElementBatches.ReadNodesAsync(source, cancellationToken))
        {
            WriteNodes(xml, nodes, batch.Span);
            await xml.WriteIfFullAsync(cancellationToken);
        }

        await foreach (var batch in ElementBatches.ReadEdgesAsync(source, cancellationToken))
        {
            WriteEdges(xml, edges, batch.Span);
            await xml.WriteIfFullAsync(cancellationToken);
        }

        xml.Markup("  </graph>\n</graphml>\n"u8);
        await xml.WriteAsync(cancellationToken);
    }

    private static GraphMlTable<Node> NodeTable(ImmutableArray<AttributeColumn<Node>> columns, bool hasRecords, Func<Node, bool> isPlain) =>
        new("node", columns, hasRecords, isPlain, node => node.Properties);

    private static GraphMlTable<Edge> EdgeTable(ImmutableArray<AttributeColumn<Edge>> columns, bool hasRecords, Func<Edge, bool> isPlain) =>
        new("edge", columns, hasRecords, isPlain, edge => edge.Properties);

    private void WriteHead(Utf8XmlWriter xml, GraphMlTable<Node> nodes, GraphMlTable<Edge> edges)
    {
        xml.Markup(Start);
        if (flavour == GraphMlFlavour.Yed)
        {
            YedGraphics.WriteNamespace(xml);
        }

        xml.Markup(SchemaLocation);
        nodes.WriteKeys(xml, NameOf);
        edges.WriteKeys(xml, NameOf);
        if (flavour == GraphMlFlavour.Yed)
        {
            YedGraphics.WriteKeys(xml);
        }

        xml.Markup(GraphStart);
    }

    // Only Cytoscape's own columns have a name that is no token, and they must be called just so
    private string NameOf<T>(AttributeColumn<T> column) =>
        flavour == GraphMlFlavour.Cytoscape ? column.Name : XmlText.ToNameToken(column.Name);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteNodes(Utf8XmlWriter xml, GraphMlTable<Node> table, ReadOnlySpan<Node> nodes)
    {
        foreach (var node in nodes)
        {
            xml.Markup("    <node id=\""u8).Token(node.Id).Markup("\">"u8);
            table.WriteValues(xml, node);
            if (flavour == GraphMlFlavour.Yed)
            {
                _graphics.Write(xml, node);
            }

            xml.Markup("</node>\n"u8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteEdges(Utf8XmlWriter xml, GraphMlTable<Edge> table, ReadOnlySpan<Edge> edges)
    {
        foreach (var edge in edges)
        {
            xml.Markup("    <edge id=\""u8).Token(edge.Key)
                .Markup("\" source=\""u8).Token(edge.SourceId)
                .Markup("\" target=\""u8).Token(edge.TargetId).Markup("\""u8);
            if (flavour == GraphMlFlavour.Gephi)
            {
                xml.Markup(" label=\""u8).AttributeText(edge.Type).Markup("\""u8);
            }

            xml.Markup(">"u8);
            table.WriteValues(xml, edge);
            if (flavour == GraphMlFlavour.Yed)
            {
                YedGraphics.Write(xml, edge);
            }

            xml.Markup("</edge>\n"u8);
        }
    }
}
