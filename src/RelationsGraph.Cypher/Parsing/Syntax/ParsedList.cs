using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>[a, b]</c></summary>
internal sealed record ParsedList(ImmutableArray<ParsedExpression> Items, SourceSpan Span) : ParsedExpression(Span);
