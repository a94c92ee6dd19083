namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>An expression as it was written.</summary>
internal abstract record ParsedExpression(SourceSpan Span);
