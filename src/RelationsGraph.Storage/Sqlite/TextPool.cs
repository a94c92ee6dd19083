using System.Buffers.Binary;
using System.Text;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Gives equal short texts as one string while a graph is read: identifiers, types and property names come again and again.</summary>
/// <remarks>A table of fixed size in which a newer text takes the place of an older one, so memory is bounded.</remarks>
internal sealed class TextPool
{
    private const int LongestText = 64;

    private readonly string?[] _texts = new string?[1 << 16];

    public string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        if (bytes.Length > LongestText)
        {
            return OrdinalText.Read(bytes);
        }

        ref var pooled = ref _texts[HashOf(bytes) >> 16];
        if (pooled is null || !Ascii.Equals(bytes, pooled))
        {
            pooled = OrdinalText.Read(bytes);
        }

        return pooled;
    }

    // The ends and the length tell identifiers and names apart, and some thirty texts an edge are looked up (StorageBenchmarks)
    private static uint HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> ends = stackalloc byte[16];
        ends.Clear();
        bytes[..Math.Min(8, bytes.Length)].CopyTo(ends);
        bytes[^Math.Min(8, bytes.Length)..].CopyTo(ends[8..]);
        var mixed = (BinaryPrimitives.ReadUInt64LittleEndian(ends) * 0x9E3779B97F4A7C15)
            ^ ((BinaryPrimitives.ReadUInt64LittleEndian(ends[8..]) + (ulong)bytes.Length) * 0xC2B2AE3D27D4EB4F);
        return (uint)((mixed ^ (mixed >> 29)) * 0x9E3779B97F4A7C15 >> 32);
    }
}
