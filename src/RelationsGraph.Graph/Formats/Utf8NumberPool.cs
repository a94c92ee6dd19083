using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>Gives numbers that come again as the same object, without reading them again: weights and scores are often of few values.</summary>
/// <remarks>A table of fixed size in which a newer number takes the place of an older one, so that memory does not grow.</remarks>
internal sealed class Utf8NumberPool
{
    private const int MaxLength = sizeof(ulong) - 1;
    private readonly (ulong Digits, object Number)[] _numbers = new (ulong, object)[512];

    /// <summary>Reads a number, normalised as that of a property: one zero, one not-a-number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryGet(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out object? number)
    {
        number = null;
        if (bytes.Length is 0 or > MaxLength)
        {
            return TryRead(bytes, ref number);
        }

        var digits = (ulong)bytes.Length;
        foreach (var digit in bytes)
        {
            digits = (digits << 8) | digit;
        }

        ref var known = ref _numbers[(digits * 0x9E3779B97F4A7C15) >> 55];
        if (known.Digits == digits)
        {
            number = known.Number;
            return true;
        }

        if (!TryRead(bytes, ref number))
        {
            return false;
        }

        known = (digits, number);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] ref object? number)
    {
        if (!double.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        number = double.IsNaN(read) ? double.NaN : read + 0.0;
        return true;
    }
}
