using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RelationsGraph.Bolt.PackStream;

/// <summary>Gives the same string for the same short bytes, as long as nothing else took its place.</summary>
/// <remarks>
/// A text is told by its bytes themselves, in four words that may overlap, and their number; so nothing is compared but words, and what does not
/// come again costs no more than its string (PackStreamBenchmarks.DecodeRows).
/// <code>
/// 16 to 32 bytes   first 8 | next 8 | last but 8 | last 8
///  8 to 15         first 8 | last 8
///  4 to 7          first 4, last 4
///  1 to 3          first, middle, last
/// </code>
/// </remarks>
/// <param name="places">How many are kept at most, a power of 2.</param>
internal sealed class TextCache(int places)
{
    private const int LongestText = 32;

    private readonly int _shift = 64 - BitOperations.Log2((uint)places);
    private Entry[]? _entries;

    /// <summary>Gives the text of the bytes.</summary>
    /// <exception cref="System.Text.DecoderFallbackException">They are no UTF-8.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > LongestText)
        {
            return StrictUtf8.GetString(bytes);
        }

        var words = Words.Of(bytes);
        ref var entry = ref (_entries ??= new Entry[places])[words.Hash >> _shift];
        if (entry.Text is { } known && entry.Length == bytes.Length && entry.Words.Are(words))
        {
            return known;
        }

        var text = StrictUtf8.GetString(bytes);
        entry = new Entry(words, bytes.Length, text);
        return text;
    }

    /// <summary>Spreads what differs in any bit over the upper bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong bits) => (bits ^ (bits >> 32)) * 0x9E37_79B9_7F4A_7C15;

    private readonly record struct Entry(Words Words, int Length, string? Text);

    private readonly struct Words(ulong first, ulong second, ulong third, ulong fourth)
    {
        private readonly ulong _first = first;
        private readonly ulong _second = second;
        private readonly ulong _third = third;
        private readonly ulong _fourth = fourth;

        public ulong Hash
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Mix(Mix(_first + BitOperations.RotateLeft(_third, 17)) + Mix(_second + BitOperations.RotateLeft(_fourth, 31)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Words Of(ReadOnlySpan<byte> bytes) => bytes.Length switch
        {
            >= 16 => new(Eight(bytes), Eight(bytes[8..]), Eight(bytes[^16..]), Eight(bytes[^8..])),
            >= 8 => new(Eight(bytes), Eight(bytes[^8..]), 0, 0),
            >= 4 => new(MemoryMarshal.Read<uint>(bytes), MemoryMarshal.Read<uint>(bytes[^4..]), 0, 0),
            _ => new(bytes[0], bytes[bytes.Length / 2], bytes[^1], 0),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Are(in Words other) =>
            ((_first ^ other._first) | (_second ^ other._second) | (_third ^ other._third) | (_fourth ^ other._fourth)) == 0;

        private static ulong Eight(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<ulong>(bytes);
    }
}
