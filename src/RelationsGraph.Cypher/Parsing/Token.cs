namespace RelationsGraph.Cypher.Parsing;

/// <summary>A token: its kind and its place.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">What it means: a name without backticks, a string with escapes resolved, the digits of a number.</param>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span, string Text)
{
    public bool IsName => Kind is TokenKind.Name or TokenKind.EscapedName;

    public bool Is(string keyword) => Kind == TokenKind.Name && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
