using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>A set of ASCII characters as two words of bits.</summary>
/// <remarks>
/// Beside <see cref="System.Buffers.SearchValues"/>, which is made for long texts: most here are of ten characters, and its vectors are
/// not compiled beforehand, which half of the time of writing a graph went into (<c>kernels graphml-write</c>).
/// </remarks>
internal readonly struct AsciiSet
{
    private const ulong Digits = ((1UL << 10) - 1) << '0';
    private const ulong Letters = (((1UL << 26) - 1) << ('A' - 64)) | (((1UL << 26) - 1) << ('a' - 64));
    private const ulong PrintableLow = ulong.MaxValue << ' ';
    private const ulong PrintableHigh = ulong.MaxValue >> 1; // up to the tilde

    private readonly ulong _low; // 0 to 63
    private readonly ulong _high; // 64 to 127

    private AsciiSet(ulong low, ulong high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>Name characters but the underscore, with which <see cref="XmlText.ToNameToken"/> writes what is none.</summary>
    public static AsciiSet Token => new(Digits | (1UL << '-') | (1UL << '.') | (1UL << ':'), Letters);

    /// <summary>What XML gives back as it is.</summary>
    public static AsciiSet Text => new(PrintableLow, PrintableHigh);

    /// <summary>What stands in XML as it is, also in an attribute.</summary>
    public static AsciiSet Unescaped => new(PrintableLow & ~((1UL << '&') | (1UL << '<') | (1UL << '>') | (1UL << '"')), PrintableHigh);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char character) => character < 128 && (((character < 64 ? _low : _high) >> (character & 63)) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ContainsAll(string text)
    {
        foreach (var character in text)
        {
            if (!Contains(character))
            {
                return false;
            }
        }

        return true;
    }
}
