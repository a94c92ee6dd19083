using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Temporal;
using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What one article says of a node or an edge, as JSON text that a property of Neo4j can hold and a person can read.</summary>
/// <remarks>
/// A number with a fraction or an exponent is a double, any other a whole number; a date is <c>{"date": "2025-03-28"}</c>, times and
/// durations alike (<c>time</c>, <c>localtime</c>, <c>datetime</c>, <c>localdatetime</c>, <c>duration</c>), and a double that JSON has no
/// number for is <c>{"double": "NaN"}</c>. Lone surrogates, which no server can hold, become U+FFFD. The same content
/// gives the same text.
/// </remarks>
internal static class RecordJson
{
    // The text goes into a database, not into a page: only what JSON itself needs is escaped
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Labels and properties of a node.</summary>
    public static string OfNode(Node node) => Write(node, static (json, node) =>
    {
        json.WriteStartArray("labels"u8);
        foreach (var label in node.Labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        WriteMap(json, "properties"u8, node.Properties);
    });

    /// <summary>Identity and tellings of an edge; the article that tells them is said elsewhere.</summary>
    public static string OfEdge(Edge edge) => Write(edge, static (json, edge) =>
    {
        WriteMap(json, "identity"u8, edge.Identity);
        json.WriteStartArray("tellings"u8);
        foreach (var telling in edge.Evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("sentence"u8, telling.Sentence);
            json.WriteNumber("startOffset"u8, telling.StartOffset);
            json.WriteNumber("endOffset"u8, telling.EndOffset);
            json.WriteString("text"u8, telling.Text);
            WriteMap(json, "properties"u8, telling.Properties);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Reads what <see cref="OfNode"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is something else.</exception>
    public static Node ToNode(string id, string json) => Read(json, (ref reader) =>
    {
        List<string>? labels = null;
        PropertyMap? properties = null;
        while (NextName(ref reader) is { } name)
        {
            switch (name)
            {
                case "labels":
                    labels = ReadTexts(ref reader);
                    break;
                case "properties":
                    properties = ReadMap(ref reader);
                    break;
                default:
                    throw Unexpected();
            }
        }

        return new Node(id, labels ?? throw Unexpected(), properties ?? throw Unexpected());
    });

    /// <summary>Reads what <see cref="OfEdge"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is something else.</exception>
    public static Edge ToEdge(string key, string type, string sourceId, string targetId, string articleId, string json) => Read(json, (ref reader) =>
    {
        PropertyMap? identity = null;
        List<Evidence>? tellings = null;
        while (NextName(ref reader) is { } name)
        {
            switch (name)
            {
                case "identity":
                    identity = ReadMap(ref reader);
                    break;
                case "tellings":
                    tellings = ReadTellings(ref reader, articleId);
                    break;
                default:
                    throw Unexpected();
            }
        }

        return new Edge(key, type, sourceId, targetId, identity ?? throw Unexpected(), tellings ?? throw Unexpected());
    });

    /// <summary>The properties that an edit of an edge sets and those that it takes away; its kind is that it amends.</summary>
    public static string OfEdit(EdgeEdit edit) => Write(edit, static (json, edit) =>
    {
        WriteMap(json, "properties"u8, edit.Properties);
        json.WriteStartArray("removed"u8);
        foreach (var name in edit.RemovedProperties)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    });

    /// <summary>Reads what <see cref="OfEdit"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is something else.</exception>
    public static EdgeEdit ToEdit(string json) => Read(json, (ref reader) =>
    {
        PropertyMap? properties = null;
        List<string>? removed = null;
        while (NextName(ref reader) is { } name)
        {
            switch (name)
            {
                case "properties":
                    properties = ReadMap(ref reader);
                    break;
                case "removed":
                    removed = ReadTexts(ref reader);
                    break;
                default:
                    throw Unexpected();
            }
        }

        return new EdgeEdit(EditKind.Amend, properties ?? throw Unexpected(), [.. removed ?? throw Unexpected()]);
    });

    /// <summary>The text of an object whose members an action writes.</summary>
    public static string Write<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        var json = _writer ??= new Utf8JsonWriter(buffer, WriterOptions);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        json.WriteStartObject();
        write(json, item);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Whether a text may say something else than what it was written of: it holds U+FFFD, perhaps for a lone surrogate.</summary>
    public static bool MayDiffer(string json) => json.Contains('\uFFFD', StringComparison.Ordinal);

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    private static void WriteMap(Utf8JsonWriter json, ReadOnlySpan<byte> name, PropertyMap map)
    {
        json.WriteStartObject(name);
        foreach (var (property, value) in map)
        {
            json.WritePropertyName(property);
            if (value is IReadOnlyList<object> list)
            {
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteScalar(json, item);
                }

                json.WriteEndArray();
            }
            else
            {
                WriteScalar(json, value);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                WriteDouble(json, number);
                break;
            case double number:
                WriteTagged(json, "double"u8, PropertyFormat.ToText(number));
                break;
            default:
                WriteTagged(json, TagOf(value), PropertyFormat.ToText(value));
                break;
        }
    }

    private static ReadOnlySpan<byte> TagOf(object value) => value switch
    {
        DateOnly => "date"u8,
        LocalTime => "localtime"u8,
        OffsetTime => "time"u8,
        LocalDateTime => "localdatetime"u8,
        ZonedDateTime => "datetime"u8,
        Duration => "duration"u8,
        _ => throw new ArgumentException($"No property can be a {value.GetType().Name}.", nameof(value)),
    };

    private static void WriteDouble(Utf8JsonWriter json, double number)
    {
        Span<char> digits = stackalloc char[32];
        number.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        if (!digits[..length].ContainsAny('.', 'E'))
        {
            ".0".CopyTo(digits[length..]);
            length += 2;
        }

        json.WriteRawValue(digits[..length], skipInputValidation: true);
    }

    private static void WriteTagged(Utf8JsonWriter json, ReadOnlySpan<byte> tag, string text)
    {
        json.WriteStartObject();
        json.WriteString(tag, text);
        json.WriteEndObject();
    }

    private static T Read<T>(string json, Reading<T> read)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
            Expect(ref reader, JsonTokenType.StartObject);
            return read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw Unexpected(exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static List<Evidence> ReadTellings(ref Utf8JsonReader reader, string articleId)
    {
        var tellings = new List<Evidence>(1);
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            tellings.Add(ReadTelling(ref reader, articleId));
        }

        return tellings;
    }

    private static Evidence ReadTelling(ref Utf8JsonReader reader, string articleId)
    {
        var (sentence, start, end) = (0, 0, 0);
        string? text = null;
        PropertyMap? properties = null;
        while (NextName(ref reader) is { } name)
        {
            switch (name)
            {
                case "sentence":
                    sentence = ReadInteger(ref reader);
                    break;
                case "startOffset":
                    start = ReadInteger(ref reader);
                    break;
                case "endOffset":
                    end = ReadInteger(ref reader);
                    break;
                case "text":
                    reader.Read();
                    text = reader.GetString();
                    break;
                case "properties":
                    properties = ReadMap(ref reader);
                    break;
                default:
                    throw Unexpected();
            }
        }

        return new Evidence(articleId, sentence, start, end, text ?? throw Unexpected(), properties ?? throw Unexpected());
    }

    private static PropertyMap ReadMap(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        var names = new List<string>(12);
        var values = new List<object>(12);
        while (NextName(ref reader) is { } name)
        {
            names.Add(name);
            reader.Read();
            values.Add(reader.TokenType == JsonTokenType.StartArray ? ReadItems(ref reader) : ReadScalar(ref reader));
        }

        return PropertyMap.Of(names.ToArray(), values.ToArray());
    }

    private static List<object> ReadList(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        return ReadItems(ref reader);
    }

    private static List<string> ReadTexts(ref Utf8JsonReader reader) => [.. ReadList(ref reader).Select(text => text as string ?? throw Unexpected())];

    private static List<object> ReadItems(ref Utf8JsonReader reader)
    {
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadScalar(ref reader));
        }

        return items;
    }

    private static object ReadScalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.ValueSpan.ContainsAny((byte)'.', (byte)'E') => reader.GetDouble(),
        JsonTokenType.Number => reader.GetInt64(),
        JsonTokenType.StartObject => ReadTagged(ref reader),
        _ => throw Unexpected(),
    };

    private static object ReadTagged(ref Utf8JsonReader reader)
    {
        var tag = NextName(ref reader);
        reader.Read();
        var text = reader.GetString() ?? throw Unexpected();
        Expect(ref reader, JsonTokenType.EndObject);
        return tag switch
        {
            "date" => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            "double" => double.Parse(text, CultureInfo.InvariantCulture),
            "localtime" => LocalTime.TryParse(text),
            "time" => OffsetTime.TryParse(text),
            "localdatetime" => LocalDateTime.TryParse(text),
            "datetime" => ZonedDateTime.TryParse(text),
            "duration" => Duration.TryParse(text),
            _ => (object?)null,
        } ?? throw Unexpected();
    }

    private static int ReadInteger(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static string? NextName(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.PropertyName => NameIn(reader),
            JsonTokenType.EndObject => null,
            _ => throw Unexpected(),
        };
    }

    // Property names come again and again, and a graph keeps them
    private static string NameIn(in Utf8JsonReader reader) => string.IsInterned(reader.GetString()!) ?? reader.GetString()!;

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw Unexpected();
        }
    }

    private static InvalidDataException Unexpected(Exception? inner = null) => new("A record of the store is not of the form that relgraph writes.", inner);
}
