using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Formats;

/// <summary>Writes the DOT language of Graphviz: a drawing, so names, types, days and words, not every property.</summary>
/// <remarks>
/// Nodes are coloured by label. An edge that lies ahead is dashed, one that is denied is dotted, and a symmetric type has no
/// arrow head. Tooltips (in SVG) show the words of the article.
/// </remarks>
internal sealed class DotWriter(GraphSchema schema, LabelColours colours)
{
    public async Task WriteAsync(IGraphSource source, TextWriter writer, CancellationToken cancellationToken)
    {
        using var chunks = new TextChunks(writer);
        chunks.Writer.WriteLine("digraph relations {");
        chunks.Writer.WriteLine("  charset=\"UTF-8\";");
        chunks.Writer.WriteLine("  node [shape=box, style=\"rounded,filled\", color=\"#555555\", fontname=\"Helvetica\"];");
        chunks.Writer.WriteLine("  edge [color=\"#555555\", fontname=\"Helvetica\", fontsize=10];");
        await foreach (var node in source.ReadNodesAsync(cancellationToken))
        {
            WriteNode(chunks.Writer, node);
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        await foreach (var edge in source.ReadEdgesAsync(cancellationToken))
        {
            WriteEdge(chunks.Writer, edge);
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        chunks.Writer.WriteLine("}");
        await chunks.WriteAsync(cancellationToken);
    }

    private void WriteNode(TextWriter writer, Node node)
    {
        writer.Write($"  {Identifier(node.Id)} [label={Label(node.Name)}, class={Label(node.Label)}, ");
        writer.WriteLine($"tooltip={Label(node.Label)}, fillcolor=\"{colours.Of(node)}\"];");
    }

    private void WriteEdge(TextWriter writer, Edge edge)
    {
        var words = edge.Evidence.IsEmpty ? edge.Type : edge.Evidence[0].Text;
        writer.Write($"  {Identifier(edge.SourceId)} -> {Identifier(edge.TargetId)} [id={Label(edge.Key)}, ");
        writer.Write($"label={Label(LabelOf(edge))}, class={Label(edge.Type)}, tooltip={Label(words)}");
        writer.Write(edge.Negated ? ", style=dotted" : edge.Status is EventStatus.Planned or EventStatus.Possible ? ", style=dashed" : "");
        writer.Write(schema.TryGetRelationType(edge.Type, out var type) && type.Symmetric ? ", dir=none" : "");
        writer.WriteLine("];");
    }

    private static string LabelOf(Edge edge)
    {
        if (edge.Start is not { } start)
        {
            return edge.Type;
        }

        var days = edge.End is { } end && end != start ? $"{PropertyFormat.ToText(start)} to {PropertyFormat.ToText(end)}" : PropertyFormat.ToText(start);
        return $"{edge.Type}\n{days}";
    }

    // A backslash is kept as two of them in an identifier, which is the same in all places
    private static string Identifier(string id) => Quote(id);

    // In text that is shown, Graphviz also resolves HTML entities
    private static string Label(string text) => Quote(text.Replace("&", "&amp;", StringComparison.Ordinal));

    private static string Quote(string text) => "\"" + XmlText.Replace(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
