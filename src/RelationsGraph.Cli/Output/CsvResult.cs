using System.Buffers;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes a result as CSV (RFC 4180): a head line, CRLF, quotes where they are needed, nothing for null.</summary>
internal static class CsvResult
{
    private const string LineEnd = "\r\n";
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");

    public static void Write(TextWriter writer, ResultTable table, CancellationToken cancellationToken)
    {
        WriteHead(writer, table.Columns);
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRow(writer, row);
        }
    }

    /// <summary>Writes the head line, for rows that come one by one.</summary>
    public static void WriteHead(TextWriter writer, IEnumerable<ResultColumn> columns) => WriteLine(writer, columns.Select(column => column.Name));

    /// <summary>Writes a row.</summary>
    public static void WriteRow(TextWriter writer, IEnumerable<object?> row) => WriteLine(writer, row.Select(ToText));

    private static void WriteLine(TextWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields.Select(Quote)));
        writer.Write(LineEnd);
    }

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(NeedQuotes) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static string ToText(object? value) => value switch
    {
        null => "",
        string or bool or long or int or double or DateOnly => PropertyFormat.ToText(value),
        LocalTime or OffsetTime or LocalDateTime or ZonedDateTime or Duration => PropertyFormat.ToText(value),
        _ => CypherFormat.ToText(value),
    };
}
