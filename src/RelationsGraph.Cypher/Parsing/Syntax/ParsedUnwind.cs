namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>UNWIND list AS variable</c></summary>
internal sealed record ParsedUnwind(ParsedExpression List, ParsedVariable Variable, SourceSpan Span) : ParsedClause(Span);
