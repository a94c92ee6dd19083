using System.Buffers.Binary;

namespace RelationsGraph.Tests.Bolt;

/// <summary>A message in the chunks that it is sent in.</summary>
internal static class Chunks
{
    public static byte[] Of(ReadOnlySpan<byte> message, int size = ushort.MaxValue)
    {
        var bytes = new MemoryStream();
        Span<byte> header = stackalloc byte[2];
        for (var i = 0; i < message.Length; i += size)
        {
            var chunk = message[i..Math.Min(i + size, message.Length)];
            BinaryPrimitives.WriteUInt16BigEndian(header, (ushort)chunk.Length);
            bytes.Write(header);
            bytes.Write(chunk);
        }

        bytes.Write([0, 0]);
        return bytes.ToArray();
    }
}
