using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationsGraph.Graph.Formats;

/// <summary>Gives texts that come again as the same object: types, labels, words of a vocabulary.</summary>
/// <remarks>A table of fixed size in which a newer text takes the place of an older one, so that memory does not grow.</remarks>
internal sealed class Utf8TextPool
{
    private const int MaxLength = 64;
    private readonly string?[] _texts = new string?[1024];

    /// <summary>Decodes the text between two tags; what <see cref="Utf8Text"/> does not decode, and text that is all white space, is refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryGet(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        if (bytes.Length is 0 or > MaxLength || !Utf8Text.IsPlain(bytes))
        {
            return Utf8Text.TryDecode(bytes, inAttribute: false, out text) && (text.Length == 0 || !string.IsNullOrWhiteSpace(text));
        }

        ref var known = ref _texts[HashOf(bytes) % (uint)_texts.Length];
        if (known is null || !Ascii.Equals(bytes, known))
        {
            known = Encoding.ASCII.GetString(bytes);
        }

        text = known;
        return bytes[0] != (byte)' ' || !string.IsNullOrWhiteSpace(text);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOf(ReadOnlySpan<byte> bytes)
    {
        // The first and the last eight bytes, which overlap in a short text
        if (bytes.Length >= sizeof(ulong))
        {
            var ends = BinaryPrimitives.ReadUInt64LittleEndian(bytes) + (31 * BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]));
            return Mix(ends + (uint)bytes.Length);
        }

        var packed = (ulong)bytes.Length;
        foreach (var value in bytes)
        {
            packed = (packed << 8) | value;
        }

        return Mix(packed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong bits) => (uint)((bits * 0x9E3779B97F4A7C15) >> 40);
}
