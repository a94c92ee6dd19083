using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>Clauses, one after another.</summary>
internal sealed record ParsedSingleQuery(ImmutableArray<ParsedClause> Clauses, SourceSpan Span);
