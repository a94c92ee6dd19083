namespace RelationsGraph.Graph.Formats;

/// <summary>Reads a GraphML file in pieces that hold whole nodes and edges.</summary>
internal sealed class ElementBuffer(Stream stream)
{
    private const int InitialLength = 1 << 18;
    private byte[] _bytes = new byte[InitialLength];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>What has been read and not taken.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Reads on; false where the file has ended.</summary>
    public bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }

        var rest = Rest;
        if (rest.Length > _bytes.Length / 2)
        {
            // An element may be of any length
            var larger = new byte[checked(_bytes.Length * 2)];
            rest.CopyTo(larger);
            _bytes = larger;
        }
        else
        {
            rest.CopyTo(_bytes);
        }

        (_start, _end) = (0, rest.Length);
        while (_end < _bytes.Length && !_isAtEnd)
        {
            var read = stream.Read(_bytes.AsSpan(_end));
            _isAtEnd = read == 0;
            _end += read;
        }

        return true;
    }

    /// <summary>Takes all whole nodes and edges that have been read, from one's start to another's end.</summary>
    public ReadOnlySpan<byte> TakeElements()
    {
        var rest = Rest;
        var end = Math.Max(EndOfLast("</edge>"u8, rest), EndOfLast("</node>"u8, rest));
        Advance(end);
        return rest[..end];
    }

    public void Advance(int length) => _start += length;

    // No text and no attribute can have an angle bracket in it
    private static int EndOfLast(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOf(tag);
        return last < 0 ? 0 : last + tag.Length;
    }
}
