using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace RelationsGraph.Extraction.Input;

/// <summary>A character set that input may come in. Decoding is strict: no character is ever guessed or replaced.</summary>
internal sealed class TextEncoding
{
    /// <summary>UTF-8, which every file without a byte order mark is taken for.</summary>
    public static readonly TextEncoding Utf8 = new([], 1, bigEndian: false);
    private static readonly TextEncoding Utf8WithMark = new([0xEF, 0xBB, 0xBF], 1, bigEndian: false);
    private static readonly TextEncoding Utf16LittleEndian = new([0xFF, 0xFE], 2, bigEndian: false);
    private static readonly TextEncoding Utf16BigEndian = new([0xFE, 0xFF], 2, bigEndian: true);

    private readonly byte[] _mark;
    private readonly bool _bigEndian;

    private TextEncoding(byte[] mark, int unitSize, bool bigEndian)
    {
        _mark = mark;
        UnitSize = unitSize;
        _bigEndian = bigEndian;
    }

    /// <summary>How many bytes the byte order mark at the start of the file takes.</summary>
    public int MarkLength => _mark.Length;

    /// <summary>How many bytes the smallest character takes.</summary>
    public int UnitSize { get; }

    /// <summary>The bytes of a line feed.</summary>
    public ReadOnlySpan<byte> LineFeed => UnitSize == 1 ? "\n"u8 : _bigEndian ? [0, (byte)'\n'] : [(byte)'\n', 0];

    /// <summary>Recognises the character set by the byte order mark; without one it is UTF-8.</summary>
    /// <param name="head">The beginning of the file.</param>
    /// <exception cref="InputFormatException">The file is binary, or in a character set that cannot be read.</exception>
    public static TextEncoding Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || head.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
        {
            throw new InputFormatException("The text is UTF-32; save it as UTF-8 or UTF-16.", 0);
        }

        foreach (var encoding in new[] { Utf8WithMark, Utf16LittleEndian, Utf16BigEndian })
        {
            if (head.StartsWith(encoding._mark))
            {
                return encoding;
            }
        }

        if (head.StartsWith("%PDF-"u8))
        {
            throw new InputFormatException("This is a PDF file; save its text as UTF-8 first.", 0);
        }

        RefuseZeroBytes(head, 0);
        return Utf8;
    }

    /// <summary>Decodes a text or a line.</summary>
    /// <param name="bytes">The bytes, without a byte order mark.</param>
    /// <param name="position">Where in the file they begin.</param>
    /// <exception cref="InputFormatException">They are not text in this character set.</exception>
    public string Decode(ReadOnlySpan<byte> bytes, long position) =>
        UnitSize == 1 ? DecodeUtf8(bytes, position) : DecodeUtf16(bytes, position);

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, long position)
    {
        RefuseZeroBytes(bytes, position);
        var characters = new char[bytes.Length];
        var status = System.Text.Unicode.Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
        return status is System.Buffers.OperationStatus.Done
            ? new string(characters, 0, written)
            : throw new InputFormatException(
                $"Byte 0x{bytes[read]:X2} at position {position + read} is not UTF-8. The file may be Windows-1252 or Latin-1; "
                + "save it as UTF-8 or UTF-16.",
                position + read);
    }

    private string DecodeUtf16(ReadOnlySpan<byte> bytes, long position)
    {
        if (bytes.Length % 2 != 0)
        {
            throw new InputFormatException("The text is UTF-16 by its first bytes, but ends within a character.", position + bytes.Length - 1);
        }

        var characters = MemoryMarshal.Cast<byte, char>(bytes).ToArray();
        if (_bigEndian)
        {
            var units = MemoryMarshal.Cast<char, ushort>(characters.AsSpan());
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        return FindUnpairedSurrogate(characters) is var unpaired and >= 0
            ? throw new InputFormatException(
                $"The surrogate at byte {position + (2L * unpaired)} has no partner; the text is not whole UTF-16.", position + (2L * unpaired))
            : new string(characters);
    }

    private static int FindUnpairedSurrogate(ReadOnlySpan<char> characters)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (!char.IsSurrogate(characters[i]))
            {
                continue;
            }

            if (Rune.DecodeFromUtf16(characters[i..], out _, out _) is not System.Buffers.OperationStatus.Done)
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static void RefuseZeroBytes(ReadOnlySpan<byte> bytes, long position)
    {
        if (bytes.IndexOf((byte)0) is var zero and >= 0)
        {
            throw new InputFormatException(
                $"There is a zero byte at position {position + zero}: this is a binary file, or UTF-16 without a byte order mark; save it as UTF-8.",
                position + zero);
        }
    }
}
