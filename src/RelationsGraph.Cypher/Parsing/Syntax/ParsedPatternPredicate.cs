namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>A pattern where a truth value stands: it is true when the pattern occurs. Also shortestPath in an expression.</summary>
internal sealed record ParsedPatternPredicate(ParsedPattern Pattern, SourceSpan Span) : ParsedExpression(Span);
