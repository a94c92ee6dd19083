using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationsGraph.Graph.Formats;

/// <summary>Puts XML together as UTF-8 and hands it on in chunks. What is markup and what is text, the caller knows.</summary>
/// <remarks>
/// Beside <see cref="System.Xml.XmlWriter"/>, which keeps account of elements and namespaces and writes UTF-16 to be encoded
/// once more: several times as fast for large graphs (<c>kernels graphml-write</c>). So its hot methods are compiled with full optimisation at
/// once: a graph is written before the run time would have found them to be hot.
/// </remarks>
internal sealed class Utf8XmlWriter(Stream stream)
{
    private const int ChunkLength = 1 << 17;

    private byte[] _buffer = new byte[ChunkLength + (ChunkLength / 4)];
    private int _length;

    /// <summary>Markup, as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Utf8XmlWriter Markup(ReadOnlySpan<byte> xml)
    {
        xml.CopyTo(Room(xml.Length));
        _length += xml.Length;
        return this;
    }

    /// <summary>Text between tags. Code units that XML has no form for become U+FFFD; line breaks survive reading.</summary>
    public Utf8XmlWriter Text(string text) => TryCopy(text, AsciiSet.Unescaped) ? this : Escape(text, inAttribute: false);

    /// <summary>The value of an attribute, without its quotation marks; as <see cref="Text"/>.</summary>
    public Utf8XmlWriter AttributeText(string text) => TryCopy(text, AsciiSet.Unescaped) ? this : Escape(text, inAttribute: true);

    /// <summary>An identifier as a name token, see <see cref="XmlText.ToNameToken"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Utf8XmlWriter Token(string id) => TryCopy(id, AsciiSet.Token) ? this : AttributeText(XmlText.ToNameToken(id));

    /// <summary>The value of a property as text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Utf8XmlWriter Value(object value)
    {
        if (value is string text)
        {
            return TryCopy(text, AsciiSet.Unescaped) ? this : Escape(text, inAttribute: false);
        }

        if (value is double number)
        {
            return Number(number);
        }

        return value is long whole ? Number(whole) : Text(PropertyFormat.ToText(value));
    }

    /// <summary>Hands on what has gathered, if that is a chunk; to be awaited between elements.</summary>
    public ValueTask WriteIfFullAsync(CancellationToken cancellationToken) =>
        _length >= ChunkLength ? WriteAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Hands on what has gathered; to be awaited at the end.</summary>
    public ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var chunk = _buffer.AsMemory(0, _length);
        _length = 0;
        if (stream is FileStream { IsAsync: false })
        {
            // It would only have another thread do the same, and let it wait and look for work from chunk to chunk
            stream.Write(chunk.Span);
            return ValueTask.CompletedTask;
        }

        return stream.WriteAsync(chunk, cancellationToken);
    }

    // By far the most texts are of such characters only
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCopy(string text, AsciiSet set)
    {
        var room = Room(text.Length);
        for (var i = 0; i < text.Length && i < room.Length; i++)
        {
            if (!set.Contains(text[i]))
            {
                return false;
            }

            room[i] = (byte)text[i];
        }

        _length += text.Length;
        return true;
    }

    private Utf8XmlWriter Escape(string unescaped, bool inAttribute)
    {
        var text = XmlText.Replace(unescaped);
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EscapeOf(text[i], inAttribute) is { IsEmpty: false } escape)
            {
                Encoded(text.AsSpan(copied, i - copied));
                Markup(escape);
                copied = i + 1;
            }
        }

        Encoded(text.AsSpan(copied));
        return this;
    }

    private static ReadOnlySpan<byte> EscapeOf(char character, bool inAttribute) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '\r' => "&#xD;"u8,
        '"' when inAttribute => "&quot;"u8,
        '\n' when inAttribute => "&#xA;"u8,
        '\t' when inAttribute => "&#x9;"u8,
        _ => default,
    };

    private void Encoded(ReadOnlySpan<char> text) =>
        _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Utf8XmlWriter Number(long number)
    {
        _ = number.TryFormat(Room(32), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Utf8XmlWriter Number(double number)
    {
        // A number of up to 15 decimal digits is the only one that they are read as, so the shortest way to write it is with them
        var thousandths = Math.Round(number * 1000);
        if (Math.Abs(thousandths) < 1e15 && thousandths / 1000 == number)
        {
            return Decimal((long)thousandths);
        }

        _ = number.TryFormat(Room(32), out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    private Utf8XmlWriter Decimal(long thousandths)
    {
        var (whole, part) = Math.DivRem(Math.Abs(thousandths), 1000);
        Markup(thousandths < 0 ? "-"u8 : ""u8).Number(whole);
        if (part > 0)
        {
            ReadOnlySpan<byte> digits = [(byte)'.', Digit(part / 100), Digit(part / 10 % 10), Digit(part % 10)];
            Markup(digits.TrimEnd((byte)'0'));
        }

        return this;
    }

    private static byte Digit(long value) => (byte)('0' + value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int length)
    {
        if (_buffer.Length - _length < length)
        {
            Grow(length);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int length) => Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, checked(_length + length)));
}
