using System.Runtime.CompilerServices;
using System.Text;

namespace RelationsGraph.Bolt.PackStream;

/// <summary>UTF-8 that refuses what is none: neither side may change a text in silence.</summary>
internal static class StrictUtf8
{
    public static Encoding Strict { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Makes the text of bytes, most of which are short and ASCII: widening them is faster than decoding (PackStreamBenchmarks.DecodeRows).</summary>
    /// <exception cref="DecoderFallbackException">The bytes are no UTF-8.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string GetString(ReadOnlySpan<byte> bytes)
    {
        return Ascii.IsValid(bytes) ? Encoding.Latin1.GetString(bytes) : Strict.GetString(bytes);
    }
}
