namespace RelationsGraph.Language;

/// <summary>Words between double quotation marks (or single ones used as such). May run over sentences.</summary>
/// <param name="Tokens">From the opening mark to the closing one; both are marks of the quotation.</param>
/// <param name="IsClosed">Whether the closing mark is there: a quotation that goes on in the next paragraph has none.</param>
public sealed record Quotation(TokenSpan Tokens, bool IsClosed)
{
    /// <summary>Where the quotation stands in the text, marks included.</summary>
    public TextSpan Span => Tokens.Span;

    /// <summary>The words of the quotation, verbatim, marks included.</summary>
    public override string ToString() => Tokens.Text;
}
