using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>MERGE pattern ON CREATE SET items ON MATCH SET items</c></summary>
internal sealed record ParsedMerge(
    ParsedPattern Pattern, ImmutableArray<ParsedSetItem> OnCreate, ImmutableArray<ParsedSetItem> OnMatch, SourceSpan Span)
    : ParsedClause(Span);
