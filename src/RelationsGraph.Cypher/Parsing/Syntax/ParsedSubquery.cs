namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>EXISTS { ... }</c>, <c>COUNT { ... }</c> or <c>COLLECT { ... }</c></summary>
internal sealed record ParsedSubquery(SubqueryKind Kind, ParsedQuery Query, SourceSpan Span) : ParsedExpression(Span);
