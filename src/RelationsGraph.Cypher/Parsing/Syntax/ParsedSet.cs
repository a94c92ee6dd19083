using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>SET items</c></summary>
internal sealed record ParsedSet(ImmutableArray<ParsedSetItem> Items, SourceSpan Span) : ParsedClause(Span);
