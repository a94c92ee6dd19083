using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>{key: value}</c></summary>
internal sealed record ParsedMap(ImmutableArray<ParsedMapEntry> Entries, SourceSpan Span) : ParsedExpression(Span);
