using System.Buffers;
using System.Collections.Immutable;

namespace RelationsGraph.Graph.Formats;

/// <summary>Writes the tables of nodes and of edges as CSV by RFC 4180: commas, CRLF, a header, quotes where needed.</summary>
/// <remarks>
/// A text cell that a spreadsheet would take for a formula (it begins with <c>= + - @</c>, a tab or a carriage return) gets an
/// apostrophe in front: the words come from strangers, and a formula can send a table away. Numbers stay as they are, and
/// the <c>record</c> column begins with a brace and so is always exact.
/// </remarks>
internal static class CsvWriter
{
    private static readonly SearchValues<char> MustBeQuoted = SearchValues.Create("\",\r\n");

    public static async Task WriteNodesAsync(IGraphSource source, TextWriter writer, CancellationToken cancellationToken)
    {
        ImmutableArray<AttributeColumn<Node>> columns =
        [
            new("id", AttributeType.Text, node => node.Id),
            .. await AttributeColumns.FindNodeColumnsAsync(source, cancellationToken),
        ];
        await WriteAsync(source.ReadNodesAsync(cancellationToken), columns, writer, cancellationToken);
    }

    public static async Task WriteEdgesAsync(IGraphSource source, TextWriter writer, CancellationToken cancellationToken)
    {
        ImmutableArray<AttributeColumn<Edge>> columns =
        [
            new("key", AttributeType.Text, edge => edge.Key),
            new("source", AttributeType.Text, edge => edge.SourceId),
            new("target", AttributeType.Text, edge => edge.TargetId),
            .. await AttributeColumns.FindEdgeColumnsAsync(source, cancellationToken),
        ];
        await WriteAsync(source.ReadEdgesAsync(cancellationToken), columns, writer, cancellationToken);
    }

    private static async Task WriteAsync<T>(
        IAsyncEnumerable<T> rows, ImmutableArray<AttributeColumn<T>> columns, TextWriter writer, CancellationToken cancellationToken)
    {
        using var chunks = new TextChunks(writer);
        WriteRow(chunks.Writer, columns, column => column.Name);
        await foreach (var row in rows)
        {
            WriteRow(chunks.Writer, columns, column => column.Value(row));
            await chunks.WriteIfFullAsync(cancellationToken);
        }

        await chunks.WriteAsync(cancellationToken);
    }

    private static void WriteRow<T>(TextWriter writer, ImmutableArray<AttributeColumn<T>> columns, Func<AttributeColumn<T>, object?> cell)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            if (cell(columns[i]) is { } value)
            {
                WriteCell(writer, value is string text ? Defuse(text) : PropertyFormat.ToText(value));
            }
        }

        writer.Write("\r\n");
    }

    private static string Defuse(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static void WriteCell(TextWriter writer, string cell)
    {
        if (!cell.AsSpan().ContainsAny(MustBeQuoted))
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
