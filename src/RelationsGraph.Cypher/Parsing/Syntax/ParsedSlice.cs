namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>target[from..to]</c></summary>
internal sealed record ParsedSlice(
    ParsedExpression Target, ParsedExpression? From, ParsedExpression? To, SourceSpan Span) : ParsedExpression(Span);
