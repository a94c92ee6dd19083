using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Names;

/// <summary>Which tokens begin and end where, so that a name never begins or ends within a word.</summary>
internal sealed class TokenBoundaries
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    public TokenBoundaries(Document document)
    {
        _starts = new int[document.Text.Length + 1];
        _ends = new int[document.Text.Length + 1];
        foreach (var token in document.Tokens)
        {
            _starts[token.Start] = token.Index + 1;
            _ends[token.End] = token.Index + 1;

            // The dot of an abbreviation belongs to its token, and is no word
            if (token.End > token.Start + 1 && document.Text[token.End - 1] == '.')
            {
                _ends[token.End - 1] = token.Index + 1;
            }
        }
    }

    /// <summary>The token that begins at an offset, or null.</summary>
    public int? TokenAt(int offset) => _starts[offset] > 0 ? _starts[offset] - 1 : null;

    /// <summary>The token that ends at an offset, or null.</summary>
    public int? TokenEndingAt(int offset) => _ends[offset] > 0 ? _ends[offset] - 1 : null;
}
