using System.Buffers.Binary;

namespace RelationsGraph.Bolt.Connections;

/// <summary>Messages in the chunks that they are sent in, gathered until they are sent together.</summary>
internal sealed class OutgoingMessages
{
    private const int ChunkHeader = 2;
    private const int LargestChunk = ushort.MaxValue;
    private const int FirstCapacity = 4_096;

    // A buffer that large messages made larger than this is given up after them
    private const int KeptCapacity = 1 << 22;

    private byte[] _buffer = new byte[FirstCapacity];
    private int _length;

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    public void Append(ReadOnlySpan<byte> message)
    {
        var chunks = (message.Length + LargestChunk - 1) / LargestChunk;
        Reserve(message.Length + ((chunks + 1L) * ChunkHeader));
        while (!message.IsEmpty)
        {
            var chunk = message[..Math.Min(message.Length, LargestChunk)];
            BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(_length), (ushort)chunk.Length);
            chunk.CopyTo(_buffer.AsSpan(_length + ChunkHeader));
            _length += ChunkHeader + chunk.Length;
            message = message[chunk.Length..];
        }

        _buffer.AsSpan(_length, ChunkHeader).Clear();
        _length += ChunkHeader;
    }

    public void Clear()
    {
        _length = 0;
        _buffer = _buffer.Length > KeptCapacity ? new byte[FirstCapacity] : _buffer;
    }

    private void Reserve(long count)
    {
        var needed = _length + count;
        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException("The values of one query come to more than 2 GB; send them in several.");
        }

        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Math.Max(needed, _buffer.Length * 2L), Array.MaxLength));
        }
    }
}
