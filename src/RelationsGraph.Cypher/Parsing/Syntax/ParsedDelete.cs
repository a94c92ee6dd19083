using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>DETACH DELETE elements</c></summary>
internal sealed record ParsedDelete(ImmutableArray<ParsedExpression> Elements, bool IsDetaching, SourceSpan Span) : ParsedClause(Span);
