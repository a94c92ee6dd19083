using System.Text.Encodings.Web;
using System.Text.Json;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes a result as JSON: a list with an object a row, a line each.</summary>
internal static class JsonResult
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    public static async Task WriteAsync(Stream stream, ResultTable table, CancellationToken cancellationToken)
    {
        var separator = "[\n"u8.ToArray();
        foreach (var row in table.Rows)
        {
            await stream.WriteAsync(separator, cancellationToken);
            await using var json = new Utf8JsonWriter(stream, Compact);
            json.WriteStartObject();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                json.WritePropertyName(table.Columns[i].Name);
                JsonValue.Write(json, row[i]);
            }

            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
            separator = ",\n"u8.ToArray();
        }

        await stream.WriteAsync(separator[0] == '[' ? "[]\n"u8.ToArray() : "\n]\n"u8.ToArray(), cancellationToken);
    }

    /// <summary>The rows as objects, a part of a greater value.</summary>
    public static List<object?> ToObjects(ResultTable table) =>
    [
        .. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second)),
    ];

    /// <summary>Writes one value, indented.</summary>
    public static async Task WriteAsync(Stream stream, object? value, CancellationToken cancellationToken)
    {
        await using (var json = new Utf8JsonWriter(stream, Indented))
        {
            JsonValue.Write(json, value);
        }

        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
