using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>REMOVE n.property, n:Label</c></summary>
internal sealed record ParsedRemove(ImmutableArray<ParsedExpression> Targets, SourceSpan Span) : ParsedClause(Span);
