using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>A number, text, truth value or null.</summary>
internal sealed record ParsedLiteral(Value Value, SourceSpan Span) : ParsedExpression(Span);
