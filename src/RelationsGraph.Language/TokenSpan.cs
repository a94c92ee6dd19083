using System.Collections;

namespace RelationsGraph.Language;

/// <summary>Some consecutive tokens of a document, never none. Immutable.</summary>
public sealed class TokenSpan : IReadOnlyList<Token>
{
    private readonly string _text;
    private readonly Token[] _tokens;

    internal TokenSpan(string text, Token[] tokens, int start, int end)
    {
        _text = text;
        _tokens = tokens;
        Start = start;
        End = end;
    }

    /// <summary>The index in the document of the first token.</summary>
    public int Start { get; }

    /// <summary>The index in the document of the token after the last.</summary>
    public int End { get; }

    /// <summary>The number of tokens, at least 1.</summary>
    public int Count => End - Start;

    /// <summary>The token at a place within the span, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _tokens[Start + index];
        }
    }

    /// <summary>The first token.</summary>
    public Token First => _tokens[Start];

    /// <summary>The last token.</summary>
    public Token Last => _tokens[End - 1];

    /// <summary>From the start of the first token to the end of the last, in the text.</summary>
    public TextSpan Span => new(First.Start, Last.End);

    /// <summary>The words of the text, verbatim, with the white space between them. Each call makes a string.</summary>
    public string Text => _text[First.Start..Last.End];

    /// <summary>Whether the token lies in the span.</summary>
    public bool Contains(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Start <= token.Index && token.Index < End;
    }

    /// <summary>The tokens in order.</summary>
    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = Start; i < End; i++)
        {
            yield return _tokens[i];
        }
    }

    /// <summary>The words of the text, verbatim.</summary>
    public override string ToString() => Text;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
