using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationsGraph.Bolt.PackStream;

/// <summary>Reads values in PackStream, one after another.</summary>
/// <remarks>
/// Integers come as <see cref="long"/>, floats as <see cref="double"/>, lists as <see cref="IReadOnlyList{T}"/> of objects, maps as
/// <see cref="IReadOnlyDictionary{TKey, TValue}"/> from text (of entries with the same name the last counts), structures as the types of
/// <see cref="Values"/>. No more memory is taken than the bytes at hand can fill, whatever sizes they claim.
/// </remarks>
public ref partial struct PackStreamReader
{
    /// <summary>Lists and maps may lie within each other so deep.</summary>
    public const int MaxDepth = 500;

    private static readonly object True = true;
    private static readonly object False = false;

    // Tiny integers need no new object each
    private static readonly object[] TinyIntegers = [.. Enumerable.Range(Marker.LeastTinyInteger, 144).Select(value => (object)(long)value)];

    private readonly ReadOnlySpan<byte> _data;
    private readonly DateTimeEncoding _dateTimes;
    private readonly ValueCache? _cache;
    private int _position;
    private int _depth;

    /// <summary>Makes a reader of the bytes, which it does not copy.</summary>
    public PackStreamReader(ReadOnlySpan<byte> data, DateTimeEncoding dateTimes = DateTimeEncoding.Utc)
        : this(data, dateTimes, null)
    {
    }

    internal PackStreamReader(ReadOnlySpan<byte> data, DateTimeEncoding dateTimes, ValueCache? cache)
    {
        _data = data;
        _dateTimes = dateTimes;
        _cache = cache;
    }

    /// <summary>How many bytes have been read.</summary>
    public readonly int Position => _position;

    /// <summary>Whether all bytes have been read.</summary>
    public readonly bool IsAtEnd => _position == _data.Length;

    /// <summary>Reads the next value.</summary>
    /// <exception cref="PackStreamException">The bytes are no PackStream, or end within the value.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public object? ReadValue()
    {
        var marker = ReadByte();
        if ((sbyte)marker >= Marker.LeastTinyInteger)
        {
            return TinyIntegers[(sbyte)marker - Marker.LeastTinyInteger];
        }

        switch (marker & 0xF0)
        {
            case Marker.TinyText:
                return ReadText(marker & 0x0F);
            case Marker.TinyList:
                return ReadList(marker & 0x0F);
            case Marker.TinyMap:
                return ReadMap(marker & 0x0F);
            case Marker.TinyStructure:
                return ReadStructure(marker & 0x0F);
        }

        return marker switch
        {
            Marker.Null => null,
            Marker.False => False,
            Marker.True => True,
            Marker.Float => MakeFloat(BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)))),
            Marker.Integer8 or Marker.Integer16 or Marker.Integer32 or Marker.Integer64 => ReadInteger(marker),
            Marker.Text8 or Marker.Text16 or Marker.Text32 => ReadText(ReadSize(marker - Marker.Text8)),
            Marker.List8 or Marker.List16 or Marker.List32 => ReadList(ReadSize(marker - Marker.List8)),
            Marker.Map8 or Marker.Map16 or Marker.Map32 => ReadMap(ReadSize(marker - Marker.Map8)),
            Marker.Bytes8 or Marker.Bytes16 or Marker.Bytes32 => Take(ReadSize(marker - Marker.Bytes8)).ToArray(),
            _ => throw Fault($"No value begins with 0x{marker:X2}", _position - 1),
        };
    }

    /// <summary>Reads a value that must be a structure, up to its fields, and gives their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int ReadStructureHeader(out byte tag)
    {
        var start = _position;
        var marker = ReadByte();
        if ((marker & 0xF0) != Marker.TinyStructure)
        {
            throw Fault($"Expected a structure, not 0x{marker:X2}", start);
        }

        tag = ReadByte();
        return marker & 0x0F;
    }

    /// <summary>Reads a value that must be a list, as a row of values of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal object?[] ReadRow() => ReadList(ReadHeader(Marker.TinyList, Marker.List8, "a list"));

    /// <summary>Reads a value that must be a map.</summary>
    internal BoltMap ReadMap() => ReadMap(ReadHeader(Marker.TinyMap, Marker.Map8, "a map"));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private object?[] ReadList(int count)
    {
        if (count == 0)
        {
            return [];
        }

        Enter(count);
        var values = new object?[count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadValue();
        }

        _depth--;
        return values;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private BoltMap ReadMap(int count)
    {
        if (count == 0)
        {
            return BoltMap.Empty;
        }

        // A name and a value are two bytes at least
        Enter(count * 2L);
        var known = _cache?.FindMapNames(count);
        var names = known ?? new string[count];
        var values = new object?[count];
        for (var i = 0; i < values.Length; i++)
        {
            var name = ReadName();
            if (!ReferenceEquals(name, names[i]))
            {
                names = ReferenceEquals(names, known) ? [.. names[..i], .. new string[count - i]] : names;
                names[i] = name;
            }

            values[i] = ReadValue();
        }

        _depth--;
        return ReferenceEquals(names, known) ? BoltMap.OfDistinct(names, values) : MakeMap(names, values);
    }

    private readonly BoltMap MakeMap(string[] names, object?[] values)
    {
        var map = BoltMap.Of(names, values);
        if (map.Count == names.Length)
        {
            _cache?.KeepMapNames(names);
        }

        return map;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private string ReadText(int length)
    {
        var start = _position;
        var bytes = Take(length);
        try
        {
            return _cache is null ? StrictUtf8.GetString(bytes) : _cache.Texts.Get(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw Fault("A text is no UTF-8", start, e);
        }
    }

    private string ReadText() => ReadText(ReadHeader(Marker.TinyText, Marker.Text8, "a text"));

    /// <summary>Reads a text that is likely to come again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private string ReadName()
    {
        var length = ReadHeader(Marker.TinyText, Marker.Text8, "a text");
        if (_cache is null)
        {
            return ReadText(length);
        }

        var start = _position;
        try
        {
            return _cache.Names.Get(Take(length));
        }
        catch (DecoderFallbackException e)
        {
            throw Fault("A text is no UTF-8", start, e);
        }
    }

    private string[] ReadNames()
    {
        var count = ReadHeader(Marker.TinyList, Marker.List8, "a list");
        RequireBytes(count);
        var names = new string[count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = ReadName();
        }

        return names;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long ReadInteger()
    {
        var marker = ReadByte();
        return (sbyte)marker >= Marker.LeastTinyInteger ? (sbyte)marker
            : marker is >= Marker.Integer8 and <= Marker.Integer64 ? ReadInteger(marker)
            : throw Fault($"Expected an integer, not 0x{marker:X2}", _position - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long ReadInteger(byte marker) => marker switch
    {
        Marker.Integer8 => (sbyte)ReadByte(),
        Marker.Integer16 => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short))),
        Marker.Integer32 => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int))),
        _ => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long))),
    };

    private readonly object MakeFloat(double value) => _cache is null ? value : _cache.GetFloat(value);

    private double ReadFloat()
    {
        var marker = ReadByte();
        return marker == Marker.Float ? BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)))
            : throw Fault($"Expected a float, not 0x{marker:X2}", _position - 1);
    }

    /// <summary>Reads the size of a text, list or map, whose three wider markers follow each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadHeader(byte tiny, byte wide, string wanted)
    {
        var marker = ReadByte();
        return (marker & 0xF0) == tiny ? marker & 0x0F
            : marker >= wide && marker <= wide + 2 ? ReadSize(marker - wide)
            : throw Fault($"Expected {wanted}, not 0x{marker:X2}", _position - 1);
    }

    /// <summary>Reads a size of one, two or four bytes (width 0, 1, 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadSize(int width)
    {
        var size = width switch
        {
            0 => ReadByte(),
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint))),
        };
        RequireBytes(size);
        return (int)size;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(long leastBytes)
    {
        RequireBytes(leastBytes);
        if (++_depth > MaxDepth)
        {
            throw Fault($"Lists and maps lie more than {MaxDepth} deep within each other", _position);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void RequireBytes(long count)
    {
        if (count > _data.Length - _position)
        {
            throw Fault($"There are {_data.Length - _position} bytes left where {count} are needed", _position);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte ReadByte()
    {
        if ((uint)_position >= (uint)_data.Length)
        {
            throw Fault("The bytes end where a value should begin", _position);
        }

        return _data[_position++];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Take(int count)
    {
        RequireBytes(count);
        var bytes = _data.Slice(_position, count);
        _position += count;
        return bytes;
    }

    private static PackStreamException Fault(string message, int offset, Exception? inner = null) => new(message, offset, inner);
}
