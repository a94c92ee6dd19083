using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>A place in UTF-8 text that moves forward over what is expected there.</summary>
internal ref struct Utf8Cursor(ReadOnlySpan<byte> text)
{
    /// <summary>What is still to come.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = text;

    public readonly bool IsAtEnd => Rest.IsEmpty;

    /// <summary>Moves over an expected text; false, and nothing moves, if it is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!Rest.StartsWith(expected))
        {
            return false;
        }

        Rest = Rest[expected.Length..];
        return true;
    }

    /// <summary>Moves over blanks, tabs and line feeds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SkipSpace()
    {
        var length = 0;
        while (length < Rest.Length && Rest[length] is (byte)' ' or (byte)'\n' or (byte)'\t')
        {
            length++;
        }

        Rest = Rest[length..];
    }

    /// <summary>Takes what comes before an end, and moves over the end too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeUntil(byte end, out ReadOnlySpan<byte> taken)
    {
        var length = Rest.IndexOf(end);
        if (length < 0)
        {
            taken = default;
            return false;
        }

        taken = Rest[..length];
        Rest = Rest[(length + 1)..];
        return true;
    }

    /// <summary>Takes the value of an attribute, whose first quotation mark is behind, and the last one.</summary>
    public bool TakeAttribute([NotNullWhen(true)] out string? value)
    {
        value = null;
        return TakeUntil((byte)'"', out var bytes) && Utf8Text.TryDecode(bytes, inAttribute: true, out value);
    }
}
