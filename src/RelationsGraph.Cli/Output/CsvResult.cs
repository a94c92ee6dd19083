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
        WriteLine(writer, table.Columns.Select(column => column.Name));
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteLine(writer, row.Select(ToText));
        }
    }

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
