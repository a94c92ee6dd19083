using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>OPTIONAL MATCH patterns WHERE condition</c></summary>
internal sealed record ParsedMatch(
    bool IsOptional, ImmutableArray<ParsedPattern> Patterns, ParsedExpression? Condition, SourceSpan Span) : ParsedClause(Span);
