namespace RelationsGraph.Language;

/// <summary>
/// A noun phrase from its determiner to its head: <c>the Chinese foreign minister</c>. A possessor is a chunk of its own
/// (<c>Lavrov</c> in <c>Lavrov's visit</c>), and so is a pronoun.
/// </summary>
/// <param name="Tokens">The words of the phrase.</param>
/// <param name="Head">The last noun; without one the last word (<c>they</c>, <c>the Chinese</c>, <c>two</c>).</param>
/// <param name="Possessor">The chunk whose possessive mark comes before this one (<c>Lavrov</c> for <c>visit</c>), or null.</param>
public sealed record NounChunk(TokenSpan Tokens, Token Head, NounChunk? Possessor)
{
    /// <summary>Where the phrase stands in the text.</summary>
    public TextSpan Span => Tokens.Span;

    /// <summary>The words of the phrase, verbatim.</summary>
    public string Text => Tokens.Text;

    /// <summary>The words of the phrase, verbatim.</summary>
    public override string ToString() => Text;
}
