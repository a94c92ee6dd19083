using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Extraction.Input;

/// <summary>An open text, read as a whole or line by line; of the lines, memory holds one.</summary>
internal sealed class InputText : IAsyncDisposable
{
    /// <summary>The most bytes that a text or a line may have, so that a wrong file cannot fill the memory.</summary>
    public const int MaximalByteCount = 16 * 1024 * 1024;

    private const int HeadLength = 4096;
    private readonly PipeReader _pipe;
    private readonly TextEncoding _encoding;

    private InputText(PipeReader pipe, TextEncoding encoding, bool startsWithBrace)
    {
        _pipe = pipe;
        _encoding = encoding;
        StartsWithBrace = startsWithBrace;
    }

    /// <summary>Whether the first character other than blanks is <c>{</c>, as in JSON Lines.</summary>
    public bool StartsWithBrace { get; }

    /// <summary>Opens a text and recognises its character set.</summary>
    /// <exception cref="InputFormatException">It is binary, or in a character set that cannot be read.</exception>
    public static async Task<InputText> OpenAsync(Stream stream, bool leaveOpen, CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: leaveOpen));
        var buffer = (await pipe.ReadAtLeastAsync(HeadLength, cancellationToken)).Buffer;
        var head = buffer.Slice(0, Math.Min(HeadLength, buffer.Length)).ToArray();
        try
        {
            var encoding = TextEncoding.Detect(head);
            pipe.AdvanceTo(buffer.GetPosition(encoding.MarkLength));
            return new InputText(pipe, encoding, StartsWith('{', head.AsSpan(encoding.MarkLength)));
        }
        catch (InputFormatException)
        {
            await pipe.CompleteAsync();
            throw;
        }
    }

    /// <summary>Reads the whole text.</summary>
    /// <exception cref="InputFormatException">It is too long, or not text in the character set.</exception>
    public async Task<string> ReadToEndAsync(CancellationToken cancellationToken)
    {
        var buffer = (await _pipe.ReadAtLeastAsync(MaximalByteCount + 1, cancellationToken)).Buffer;
        return buffer.Length > MaximalByteCount
            ? throw TooLong("The text")
            : _encoding.Decode(buffer.ToArray(), _encoding.MarkLength);
    }

    /// <summary>Reads line by line.</summary>
    public async IAsyncEnumerable<InputLine> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (position, passedOver, number) = ((long)_encoding.MarkLength, 0L, 1);
        while (true)
        {
            var result = await _pipe.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            var length = FindLineFeed(buffer, _encoding.LineFeed);
            if (length < 0 && !result.IsCompleted)
            {
                passedOver += Wait(buffer, passedOver > 0);
                continue;
            }

            if (length < 0 && buffer.Length + passedOver == 0)
            {
                yield break;
            }

            var taken = length < 0 ? buffer.Length : length + _encoding.UnitSize;
            var bytes = passedOver + taken > MaximalByteCount ? null : buffer.Slice(0, length < 0 ? buffer.Length : length).ToArray();
            _pipe.AdvanceTo(buffer.GetPosition(taken));
            yield return new InputLine(number, position, passedOver + taken, bytes, _encoding);
            position += passedOver + taken;
            passedOver = 0;
            number++;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pipe.CompleteAsync();

    /// <summary>The error for an input that is too long to be what it should be.</summary>
    public static InputFormatException TooLong(string what) =>
        new($"{what} is longer than {MaximalByteCount / 1024 / 1024} MiB; that is no news article.");

    // Keeps an unfinished line in the pipe, or drops it where it has grown too long; says how many bytes were dropped
    private long Wait(ReadOnlySequence<byte> buffer, bool isTooLong)
    {
        var whole = buffer.Length - (buffer.Length % _encoding.UnitSize);
        var dropped = isTooLong || whole > MaximalByteCount ? whole : 0;
        _pipe.AdvanceTo(buffer.GetPosition(dropped), buffer.End);
        return dropped;
    }

    private static long FindLineFeed(ReadOnlySequence<byte> buffer, ReadOnlySpan<byte> lineFeed)
    {
        var reader = new SequenceReader<byte>(buffer);
        while (reader.TryAdvanceTo(lineFeed[0], advancePastDelimiter: false))
        {
            if (reader.Consumed % lineFeed.Length == 0 && reader.IsNext(lineFeed))
            {
                return reader.Consumed;
            }

            reader.Advance(1);
        }

        return -1;
    }

    // In UTF-16 a zero byte stands before or behind the one that tells
    private static bool StartsWith(char character, ReadOnlySpan<byte> head) =>
        head.TrimStart("\0 \t\r\n"u8) is [var first, ..] && first == character;
}
