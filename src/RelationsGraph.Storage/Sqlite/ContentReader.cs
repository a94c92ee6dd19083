using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Reads what <see cref="ContentWriter"/> wrote.</summary>
/// <remarks>Every method throws <see cref="InvalidDataException"/> where the bytes are not such content.</remarks>
internal ref struct ContentReader(ReadOnlySpan<byte> content, TextPool texts)
{
    private static readonly object True = true;
    private static readonly object False = false;

    private ReadOnlySpan<byte> _rest = content;

    public static Node ReadNode(string id, ReadOnlySpan<byte> content, TextPool texts)
    {
        var reader = new ContentReader(content, texts);
        return new Node(id, reader.ReadTexts(), reader.ReadMap());
    }

    public static NodeEdit ReadNodeEdit(EditKind kind, ReadOnlySpan<byte> content, TextPool texts)
    {
        var reader = new ContentReader(content, texts);
        return new NodeEdit(Known(kind), [.. reader.ReadTexts()], [.. reader.ReadTexts()], reader.ReadMap(), [.. reader.ReadTexts()]);
    }

    public static EdgeEdit ReadEdgeEdit(EditKind kind, ReadOnlySpan<byte> content, TextPool texts)
    {
        var reader = new ContentReader(content, texts);
        return new EdgeEdit(Known(kind), reader.ReadMap(), [.. reader.ReadTexts()]);
    }

    public PropertyMap ReadMap()
    {
        var names = new string[ReadCount()];
        var values = new object[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = ReadText();
            values[i] = ReadValue();
            if (i > 0 && string.CompareOrdinal(names[i - 1], names[i]) >= 0)
            {
                throw new InvalidDataException("Properties are out of order.");
            }
        }

        return PropertyMap.Of(names, values);
    }

    public ImmutableArray<Evidence> ReadTellings(string articleId)
    {
        var tellings = new Evidence[ReadCount()];
        for (var i = 0; i < tellings.Length; i++)
        {
            tellings[i] = new Evidence(
                articleId, (int)ReadSigned(), (int)ReadSigned(), (int)ReadSigned(), ReadText(), ReadMap());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tellings);
    }

    private static EditKind Known(EditKind kind) =>
        Enum.IsDefined(kind) ? kind : throw new InvalidDataException("An edit is of an unknown kind.");

    private string[] ReadTexts()
    {
        var read = new string[ReadCount()];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = ReadText();
        }

        return read;
    }

    private object ReadValue()
    {
        var kind = (ValueKind)ReadNumber();
        if (kind != ValueKind.List)
        {
            return ReadScalar(kind);
        }

        var items = new object[ReadCount()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ReadScalar((ValueKind)ReadNumber());
        }

        return items;
    }

    private object ReadScalar(ValueKind kind) => kind switch
    {
        ValueKind.False => False,
        ValueKind.True => True,
        ValueKind.Whole => ReadSigned(),
        ValueKind.Double => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double))),
        ValueKind.Date => ReadDate(),
        ValueKind.Text => ReadText(),
        ValueKind.LocalTime => ReadTime(),
        ValueKind.OffsetTime => new OffsetTime(ReadTime(), (int)ReadSigned()),
        ValueKind.LocalDateTime => new LocalDateTime(ReadDate(), ReadTime()),
        ValueKind.ZonedDateTime => new ZonedDateTime(new LocalDateTime(ReadDate(), ReadTime()), (int)ReadSigned(), ReadZone()),
        ValueKind.Duration => new Duration(ReadSigned(), ReadSigned(), ReadSigned(), (int)ReadNumber()),
        _ => throw new InvalidDataException("A property is of an unknown kind."),
    };

    private DateOnly ReadDate()
    {
        var day = ReadNumber();
        return day <= (ulong)DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : throw new InvalidDataException("A date is out of range.");
    }

    private LocalTime ReadTime()
    {
        var nanoseconds = ReadNumber();
        return nanoseconds < LocalTime.NanosecondsPerDay
            ? new LocalTime((long)nanoseconds)
            : throw new InvalidDataException("A time of day is out of range.");
    }

    private string? ReadZone() => ReadText() is { Length: > 0 } zone ? zone : null;

    private string ReadText() => texts.Read(Take(ReadCount()));

    private long ReadSigned()
    {
        var number = ReadNumber();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    // Everything counted takes a byte or more, so a greater count is damage; checked before memory is taken for it
    private int ReadCount()
    {
        var count = ReadNumber();
        return count <= (ulong)_rest.Length
            ? (int)count
            : throw new InvalidDataException("A count is greater than what there is.");
    }

    private ulong ReadNumber()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw new InvalidDataException("A number does not end.");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw new InvalidDataException("The content ends too early.");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
