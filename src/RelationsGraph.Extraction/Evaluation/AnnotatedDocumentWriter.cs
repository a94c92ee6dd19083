using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Writes annotated documents as JSON Lines, one document a line, in UTF-8.</summary>
public static class AnnotatedDocumentWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the graph of a document and ends the line; the text of the article is not repeated.</summary>
    public static async Task WriteAsync(Stream stream, AnnotatedDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(document);
        using var line = new MemoryStream();
        await using (var json = new Utf8JsonWriter(line, Options))
        {
            Write(json, document);
        }

        line.WriteByte((byte)'\n');
        line.Position = 0;
        await line.CopyToAsync(stream, cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, AnnotatedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteStartArray("entities");
        foreach (var entity in document.Entities)
        {
            Write(json, entity);
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var relation in document.Relations)
        {
            Write(json, relation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnnotatedEntity entity)
    {
        json.WriteStartObject();
        json.WriteString("name", entity.Name);
        json.WriteString("label", entity.Label);
        WriteTexts(json, "aliases", entity.Aliases);
        json.WriteString("code", entity.Code);
        if (entity.Id is not null)
        {
            json.WriteString("id", entity.Id);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnnotatedRelation relation)
    {
        json.WriteStartObject();
        json.WriteString(RelationFields.Source, relation.Source);
        json.WriteString(RelationFields.Type, relation.Type);
        json.WriteString(RelationFields.Target, relation.Target);
        json.WriteString(PropertyNames.Status, relation.Status);
        json.WriteBoolean(PropertyNames.Negated, relation.Negated);
        json.WriteString(PropertyNames.Start, relation.Start is { } start ? PropertyFormat.ToText(start) : null);
        json.WriteString(PropertyNames.End, relation.End is { } end ? PropertyFormat.ToText(end) : null);
        json.WriteString(PropertyNames.Evidence, relation.Evidence);
        foreach (var (name, value) in relation.Properties)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case IReadOnlyList<object> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(PropertyFormat.ToText(value));
                break;
        }
    }
}
