using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>CREATE patterns</c></summary>
internal sealed record ParsedCreate(ImmutableArray<ParsedPattern> Patterns, SourceSpan Span) : ParsedClause(Span);
