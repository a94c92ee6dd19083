namespace RelationsGraph.Language;

/// <summary>A stretch of a sentence around one finite verb.</summary>
/// <remarks>
/// The division is flat: where a clause is interrupted by another (<c>the man, who left, said</c>), its rest is a clause of its
/// own whose <see cref="ContinuesFrom"/> is the first part.
/// </remarks>
/// <param name="Tokens">The words of the clause with the mark that ends it.</param>
/// <param name="Kind">How the clause is joined to the sentence.</param>
/// <param name="Marker">The word that opens it: <c>who</c>, <c>that</c>, <c>because</c>, <c>and</c>; or null.</param>
/// <param name="ContinuesFrom">The index in <see cref="Sentence.Clauses"/> of the clause it goes on with, or null.</param>
public sealed record Clause(TokenSpan Tokens, ClauseKind Kind, Token? Marker, int? ContinuesFrom)
{
    /// <summary>Where the clause stands in the text.</summary>
    public TextSpan Span => Tokens.Span;

    /// <summary>The words of the clause, verbatim.</summary>
    public override string ToString() => Tokens.Text;
}
