using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Bolt.Connections;

/// <summary>Puts messages together from the chunks that a server sends them in, without copying those that come in one.</summary>
/// <remarks>
/// A chunk is its length (two bytes) and so many bytes; a chunk of length 0 ends the message; one between messages says only that the server
/// lives. The buffer:
/// <code>
/// | done | message so far | free | chunks not looked at | free |
///        _start           _end   _next                  _filled
/// </code>
/// </remarks>
internal sealed class MessageFramer
{
    private const int ChunkHeader = 2;
    private const int FirstCapacity = 65_536;

    // A buffer that one large message made larger than this is given up after it
    private const int KeptCapacity = 1 << 20;

    private readonly int _largestMessage;
    private byte[] _buffer = new byte[FirstCapacity];
    private int _start;
    private int _end;
    private int _next;
    private int _filled;

    public MessageFramer(int largestMessage = 1 << 30) => _largestMessage = largestMessage;

    /// <summary>Room for bytes to come; messages got before are no longer valid.</summary>
    public Memory<byte> GetRoom()
    {
        if (_start == _filled)
        {
            (_start, _end, _next, _filled) = (0, 0, 0, 0);
            _buffer = _buffer.Length > KeptCapacity ? new byte[FirstCapacity] : _buffer;
        }
        else if (_buffer.Length - _filled < FirstCapacity / 4)
        {
            MakeRoom();
        }

        return _buffer.AsMemory(_filled);
    }

    /// <summary>Says how many bytes have come into the room.</summary>
    public void Advance(int count) => _filled += count;

    /// <summary>Gives the next message that has come whole; valid until the next call of <see cref="GetRoom"/>.</summary>
    /// <exception cref="InvalidDataException">The message is larger than any that is meant.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(out ReadOnlySpan<byte> message)
    {
        while (_filled - _next >= ChunkHeader)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_next));
            if (_filled - _next - ChunkHeader < size)
            {
                break;
            }

            var chunk = _next + ChunkHeader;
            _next = chunk + size;
            if (size == 0 && _end > _start)
            {
                message = _buffer.AsSpan(_start, _end - _start);
                (_start, _end) = (_next, _next);
                return true;
            }

            Append(chunk, size);
        }

        message = default;
        return false;
    }

    private void Append(int chunk, int size)
    {
        if (_end == _start)
        {
            (_start, _end) = (chunk, chunk + size);
            return;
        }

        if (_end - _start > _largestMessage - size)
        {
            throw new InvalidDataException($"a message has more than {_largestMessage} bytes");
        }

        Buffer.BlockCopy(_buffer, chunk, _buffer, _end, size);
        _end += size;
    }

    private void MakeRoom()
    {
        var (whole, rest) = (_end - _start, _filled - _next);
        var target = whole + rest > _buffer.Length / 2 ? new byte[Math.Min(_buffer.Length * 2L, Array.MaxLength)] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, whole);
        Buffer.BlockCopy(_buffer, _next, target, whole, rest);
        _buffer = target;
        (_start, _end, _next, _filled) = (0, whole, whole, whole + rest);
    }
}
