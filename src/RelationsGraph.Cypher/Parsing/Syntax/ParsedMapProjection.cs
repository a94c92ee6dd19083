using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>target {.name, .*, other, key: value}</c></summary>
internal sealed record ParsedMapProjection(
    ParsedVariable Target, bool TakesAll, ImmutableArray<ParsedMapEntry> Entries, SourceSpan Span) : ParsedExpression(Span);
