namespace RelationsGraph.Language;

/// <summary>A text with its analysis: what every later stage reads. Immutable, and safe to share between threads.</summary>
/// <remarks>
/// All offsets are UTF-16 code units of <see cref="Text"/>, which is the text as given, unchanged. Every character that is not
/// white space lies in exactly one token, and every token in exactly one sentence.
/// </remarks>
public sealed class Document
{
    private readonly Token[] _tokens;

    internal Document(string text, Token[] tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<Quotation> quotations, WordVectors? vectors)
    {
        Text = text;
        _tokens = tokens;
        Tokens = Array.AsReadOnly(tokens);
        Sentences = sentences;
        Quotations = quotations;
        Vectors = vectors;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>The tokens in order; <see cref="Token.Index"/> is the place here.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The sentences in order; <see cref="Sentence.Index"/> is the place here.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The quotations in order, not overlapping.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The contextual vectors of the tokens, or null where the analyser was not asked to keep them.</summary>
    public WordVectors? Vectors { get; }

    /// <summary>The sentence a token stands in.</summary>
    public Sentence SentenceOf(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Sentences[token.SentenceIndex];
    }

    /// <summary>The tokens that overlap a span of the text, or null where there is none.</summary>
    public TokenSpan? FindTokens(TextSpan span)
    {
        var start = FirstEndingAfter(span.Start);
        var end = start;
        while (end < _tokens.Length && _tokens[end].Start < span.End)
        {
            end++;
        }

        return start < end ? Slice(start, end) : null;
    }

    /// <summary>The tokens from one index to another, exclusive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or reaches outside the document.</exception>
    public TokenSpan Slice(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Tokens.Count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        return new TokenSpan(Text, _tokens, start, end);
    }

    private int FirstEndingAfter(int offset)
    {
        var low = 0;
        var high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
