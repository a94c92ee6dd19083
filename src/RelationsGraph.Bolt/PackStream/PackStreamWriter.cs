using System.Buffers.Binary;
using System.Text;

namespace RelationsGraph.Bolt.PackStream;

/// <summary>Writes values in PackStream into memory that grows. For one writer at a time.</summary>
public sealed partial class PackStreamWriter
{
    private const int FirstCapacity = 4_096;

    // Memory that large values made larger than this is given up after them
    private const int KeptCapacity = 1 << 22;

    private byte[] _buffer = new byte[FirstCapacity];
    private int _length;

    /// <summary>Makes a writer with nothing written.</summary>
    public PackStreamWriter(DateTimeEncoding dateTimes = DateTimeEncoding.Utc) => DateTimes = dateTimes;

    /// <summary>How moments are written.</summary>
    public DateTimeEncoding DateTimes { get; internal set; }

    /// <summary>The bytes, valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Drops the bytes written, and keeps their memory for the next unless it is very much.</summary>
    public void Clear()
    {
        _length = 0;
        _buffer = _buffer.Length > KeptCapacity ? new byte[FirstCapacity] : _buffer;
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteByte(Marker.Null);

    /// <summary>Writes a truth value.</summary>
    public void WriteBoolean(bool value) => WriteByte(value ? Marker.True : Marker.False);

    /// <summary>Writes an integer in as few bytes as can hold it.</summary>
    public void WriteInteger(long value)
    {
        if (value is >= Marker.LeastTinyInteger and <= sbyte.MaxValue)
        {
            WriteByte((byte)value);
        }
        else if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            WriteByte(Marker.Integer8);
            WriteByte((byte)value);
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            WriteByte(Marker.Integer16);
            BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), (short)value);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            WriteByte(Marker.Integer32);
            BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), (int)value);
        }
        else
        {
            WriteByte(Marker.Integer64);
            BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), value);
        }
    }

    /// <summary>Writes a float.</summary>
    public void WriteFloat(double value)
    {
        WriteByte(Marker.Float);
        BinaryPrimitives.WriteDoubleBigEndian(Take(sizeof(double)), value);
    }

    /// <summary>Writes an array of bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteWideHeader(Marker.Bytes8, value.Length);
        value.CopyTo(Take(value.Length));
    }

    /// <summary>Writes a text.</summary>
    /// <exception cref="ArgumentException">It has one half of a surrogate pair, for which UTF-8 has no form.</exception>
    public void WriteText(ReadOnlySpan<char> value)
    {
        // Most texts are ASCII: room for a header of their length, then the bytes; the header is moved where there are more of them
        var start = _length;
        var headerSize = HeaderSize(value.Length);
        Take(headerSize);
        var size = Encode(value, start);
        if (HeaderSize(size) is var neededSize && neededSize != headerSize)
        {
            Take(neededSize - headerSize);
            _buffer.AsSpan(start + headerSize, size).CopyTo(_buffer.AsSpan(start + neededSize));
        }

        var end = _length;
        _length = start;
        WriteHeader(Marker.TinyText, Marker.Text8, size);
        _length = end;
    }

    /// <summary>Begins a list, whose values follow.</summary>
    public void WriteListHeader(int count) => WriteHeader(Marker.TinyList, Marker.List8, count);

    /// <summary>Begins a map, whose entries follow: each a text, then a value.</summary>
    public void WriteMapHeader(int count) => WriteHeader(Marker.TinyMap, Marker.Map8, count);

    /// <summary>Begins a structure, whose fields follow.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has more than 15 fields.</exception>
    public void WriteStructureHeader(byte tag, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(count, Marker.TinySizes);
        WriteByte((byte)(Marker.TinyStructure + count));
        WriteByte(tag);
    }

    private int Encode(ReadOnlySpan<char> value, int start)
    {
        try
        {
            // No character of UTF-16 takes more than three bytes; where that would be much to have ready, count
            Reserve(value.Length <= FirstCapacity ? value.Length * 3 : StrictUtf8.Strict.GetByteCount(value));
            var size = StrictUtf8.Strict.GetBytes(value, _buffer.AsSpan(_length));
            _length += size;
            return size;
        }
        catch (EncoderFallbackException e)
        {
            _length = start;
            throw new ArgumentException("A text holds one half of a surrogate pair, which no other program could read.", nameof(value), e);
        }
    }

    private static int HeaderSize(int size) => size switch
    {
        < Marker.TinySizes => 1,
        <= byte.MaxValue => 2,
        <= ushort.MaxValue => 3,
        _ => 5,
    };

    private void WriteHeader(byte tiny, byte wide, int size)
    {
        if (size < Marker.TinySizes)
        {
            WriteByte((byte)(tiny + size));
        }
        else
        {
            WriteWideHeader(wide, size);
        }
    }

    private void WriteWideHeader(byte marker, int size)
    {
        if (size <= byte.MaxValue)
        {
            WriteByte(marker);
            WriteByte((byte)size);
        }
        else if (size <= ushort.MaxValue)
        {
            WriteByte((byte)(marker + 1));
            BinaryPrimitives.WriteUInt16BigEndian(Take(sizeof(ushort)), (ushort)size);
        }
        else
        {
            WriteByte((byte)(marker + 2));
            BinaryPrimitives.WriteUInt32BigEndian(Take(sizeof(uint)), (uint)size);
        }
    }

    private void WriteByte(byte value)
    {
        if (_length == _buffer.Length)
        {
            Reserve(1);
        }

        _buffer[_length++] = value;
    }

    private Span<byte> Take(int count)
    {
        Reserve(count);
        var room = _buffer.AsSpan(_length, count);
        _length += count;
        return room;
    }

    private void Reserve(int count)
    {
        var needed = (long)_length + count;
        if (needed <= _buffer.Length)
        {
            return;
        }

        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException("The values of one query come to more than 2 GB; send them in several.");
        }

        Array.Resize(ref _buffer, (int)Math.Min(Math.Max(needed, _buffer.Length * 2L), Array.MaxLength));
    }
}
