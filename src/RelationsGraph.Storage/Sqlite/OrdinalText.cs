using System.Buffers;
using System.Text;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Texts as bytes that keep every text exactly and sort as <see cref="string.CompareOrdinal(string, string)"/> does.</summary>
/// <remarks>
/// Each UTF-16 code unit is written in the way of UTF-8, half a surrogate pair too (CESU-8, Unicode Technical Report 26).
/// So texts without such pairs are plain UTF-8; the others differ from it, as UTF-8 puts U+1F600 after U+FF01 and UTF-16
/// before it; and lone surrogates survive.
/// </remarks>
internal static class OrdinalText
{
    private const byte SurrogateLead = 0xED;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] ToBytes(string text)
    {
        var buffer = new ArrayBufferWriter<byte>(Math.Max(1, GetByteCount(text)));
        Write(text, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    public static int GetByteCount(string text)
    {
        if (!HasSurrogate(text))
        {
            return Strict.GetByteCount(text);
        }

        var count = 0;
        foreach (var unit in text)
        {
            count += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        }

        return count;
    }

    public static void Write(string text, IBufferWriter<byte> writer)
    {
        if (HasSurrogate(text))
        {
            WriteUnits();
        }
        else
        {
            Strict.GetBytes(text, writer);
        }

        void WriteUnits()
        {
            foreach (var unit in text)
            {
                var bytes = writer.GetSpan(3);
                writer.Advance(WriteUnit(unit, bytes));
            }
        }
    }

    /// <exception cref="InvalidDataException">The bytes were not written by <see cref="Write"/>.</exception>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains(SurrogateLead))
        {
            return ReadUnits(bytes);
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException("A text is not well-formed.", exception);
        }
    }

    private static bool HasSurrogate(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    private static int WriteUnit(char unit, Span<byte> bytes)
    {
        switch (unit)
        {
            case < '\u0080':
                bytes[0] = (byte)unit;
                return 1;
            case < '\u0800':
                bytes[0] = (byte)(0xC0 | unit >> 6);
                bytes[1] = (byte)(0x80 | unit & 0x3F);
                return 2;
            default:
                bytes[0] = (byte)(0xE0 | unit >> 12);
                bytes[1] = (byte)(0x80 | unit >> 6 & 0x3F);
                bytes[2] = (byte)(0x80 | unit & 0x3F);
                return 3;
        }
    }

    private static string ReadUnits(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : 3;
            if (length > bytes.Length)
            {
                throw new InvalidDataException("A text ends in the middle of a character.");
            }

            text.Append(length switch
            {
                1 => (char)bytes[0],
                2 => (char)((bytes[0] & 0x1F) << 6 | bytes[1] & 0x3F),
                _ => (char)((bytes[0] & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 | bytes[2] & 0x3F),
            });
            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
