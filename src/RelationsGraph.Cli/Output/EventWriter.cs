using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Coding;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes event records, article by article.</summary>
internal sealed class EventWriter
{
    private const string NoParty = "-";
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly CommandOutput _output;
    private readonly EventFormat _format;

    public EventWriter(CommandOutput output, EventFormat format)
    {
        (_output, _format) = (output, format);
        if (format == EventFormat.Csv)
        {
            CsvResult.WriteHead(output.Text, EventTable.Columns);
        }
    }

    public async Task WriteAsync(Article article, IEnumerable<EventRecord> records, CancellationToken cancellationToken)
    {
        switch (_format)
        {
            case EventFormat.Csv:
                foreach (var record in records)
                {
                    CsvResult.WriteRow(_output.Text, EventTable.ToRow(article, record));
                }

                break;
            case EventFormat.Jsonl:
                foreach (var record in records)
                {
                    await WriteLineAsync(json => WriteRecord(json, EventTable.ToRow(article, record)), cancellationToken);
                }

                break;
            default:
                await WriteLineAsync(json => WriteCoding(json, article, records), cancellationToken);
                break;
        }
    }

    private async Task WriteLineAsync(Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        var stream = await _output.OpenStreamAsync();
        await using (var json = new Utf8JsonWriter(stream, Compact))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static void WriteRecord(Utf8JsonWriter json, IReadOnlyList<object?> row)
    {
        foreach (var (column, value) in EventTable.Columns.Zip(row))
        {
            json.WritePropertyName(column.Name);
            JsonValue.Write(json, value);
        }
    }

    // The records follow the list of 2016, in which all of CAMEO 03 was AGREE, all of 16 SANCTION and all of 19 FIGHT, which is ASSAULT now;
    // intended consultations, 036, have since gone to CONSULT, and sanctions, 163, blockades, 191, and occupations, 192, to COERCE
    private static string CategoryOf(EventRecord record) => record.Code.Cameo switch
    {
        ['1', '6', '3', ..] => "SANCTION",
        ['0', '3', ..] => "AGREE",
        ['1', '9', ..] => "ASSAULT",
        _ => record.Code.Plover!,
    };

    private static void WriteCoding(Utf8JsonWriter json, Article article, IEnumerable<EventRecord> records)
    {
        json.WriteString("id", article.Id ?? article.NodeId);
        json.WriteStartArray("events");
        foreach (var (source, category, target) in records.Where(record => record.Code.Plover is not null)
            .Select(record => (record.Source?.Code ?? NoParty, CategoryOf(record), record.Target?.Code ?? NoParty)).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            json.WriteString("event", category);
            json.WriteString("target", target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
