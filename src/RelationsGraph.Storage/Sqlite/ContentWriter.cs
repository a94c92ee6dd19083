using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Writes labels, properties and tellings as bytes, exactly and in one way only; <see cref="ContentReader"/> reads them.</summary>
/// <remarks>
/// Counts, lengths and whole numbers are variable-length (7 bits a byte, the lowest first); texts are their length and
/// <see cref="OrdinalText"/>; a value is a <see cref="ValueKind"/> and what it says.
/// </remarks>
internal sealed class ContentWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public static byte[] ToBytes(Node node)
    {
        var writer = new ContentWriter();
        writer.WriteTexts(node.Labels);
        writer.WriteMap(node.Properties);
        return writer._buffer.WrittenSpan.ToArray();
    }

    public static byte[] ToBytes(Edge edge)
    {
        var writer = new ContentWriter();
        writer.WriteMap(edge.Identity);
        writer.WriteNumber((ulong)edge.Evidence.Length);
        foreach (var telling in edge.Evidence)
        {
            // The article is the row's
            writer.WriteSigned(telling.Sentence);
            writer.WriteSigned(telling.StartOffset);
            writer.WriteSigned(telling.EndOffset);
            writer.WriteText(telling.Text);
            writer.WriteMap(telling.Properties);
        }

        return writer._buffer.WrittenSpan.ToArray();
    }

    public static byte[] ToBytes(NodeEdit edit)
    {
        var writer = new ContentWriter();
        writer.WriteTexts(edit.Labels);
        writer.WriteTexts(edit.RemovedLabels);
        writer.WriteMap(edit.Properties);
        writer.WriteTexts(edit.RemovedProperties);
        return writer._buffer.WrittenSpan.ToArray();
    }

    public static byte[] ToBytes(EdgeEdit edit)
    {
        var writer = new ContentWriter();
        writer.WriteMap(edit.Properties);
        writer.WriteTexts(edit.RemovedProperties);
        return writer._buffer.WrittenSpan.ToArray();
    }

    private void WriteTexts(ImmutableArray<string> texts)
    {
        WriteNumber((ulong)texts.Length);
        foreach (var text in texts)
        {
            WriteText(text);
        }
    }

    private void WriteMap(PropertyMap map)
    {
        WriteNumber((ulong)map.Count);
        foreach (var (name, value) in map)
        {
            WriteText(name);
            WriteValue(value);
        }
    }

    private void WriteValue(object value)
    {
        switch (value)
        {
            case bool flag:
                WriteKind(flag ? ValueKind.True : ValueKind.False);
                break;
            case long number:
                WriteKind(ValueKind.Whole);
                WriteSigned(number);
                break;
            case double number:
                WriteKind(ValueKind.Double);
                BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(sizeof(double)), number);
                _buffer.Advance(sizeof(double));
                break;
            case DateOnly date:
                WriteKind(ValueKind.Date);
                WriteNumber((ulong)date.DayNumber);
                break;
            case string text:
                WriteKind(ValueKind.Text);
                WriteText(text);
                break;
            case IReadOnlyList<object> list:
                WriteKind(ValueKind.List);
                WriteNumber((ulong)list.Count);
                foreach (var item in list)
                {
                    WriteValue(item);
                }

                break;
            default:
                WriteTime(value);
                break;
        }
    }

    private void WriteTime(object value)
    {
        switch (value)
        {
            case LocalTime time:
                WriteKind(ValueKind.LocalTime);
                WriteNumber((ulong)time.Nanoseconds);
                break;
            case OffsetTime time:
                WriteKind(ValueKind.OffsetTime);
                WriteNumber((ulong)time.Local.Nanoseconds);
                WriteSigned(time.OffsetSeconds);
                break;
            case LocalDateTime time:
                WriteKind(ValueKind.LocalDateTime);
                WriteDateAndTime(time);
                break;
            case ZonedDateTime time:
                WriteKind(ValueKind.ZonedDateTime);
                WriteDateAndTime(time.Local);
                WriteSigned(time.OffsetSeconds);
                WriteText(time.Zone ?? "");
                break;
            case Duration duration:
                WriteKind(ValueKind.Duration);
                WriteSigned(duration.Months);
                WriteSigned(duration.Days);
                WriteSigned(duration.Seconds);
                WriteNumber((ulong)duration.Nanoseconds);
                break;
            default:
                throw new ArgumentException($"No property can be a {value.GetType().Name}.", nameof(value));
        }
    }

    private void WriteDateAndTime(LocalDateTime time)
    {
        WriteNumber((ulong)time.Date.DayNumber);
        WriteNumber((ulong)time.Time.Nanoseconds);
    }

    private void WriteKind(ValueKind kind) => WriteNumber((ulong)kind);

    private void WriteText(string text)
    {
        WriteNumber((ulong)OrdinalText.GetByteCount(text));
        OrdinalText.Write(text, _buffer);
    }

    // Zigzag: small negative numbers are short too
    private void WriteSigned(long number) => WriteNumber((ulong)(number << 1 ^ number >> 63));

    private void WriteNumber(ulong number)
    {
        var bytes = _buffer.GetSpan(10);
        var length = 0;
        for (; number > 0x7F; number >>= 7)
        {
            bytes[length++] = (byte)(number | 0x80);
        }

        bytes[length++] = (byte)number;
        _buffer.Advance(length);
    }
}
