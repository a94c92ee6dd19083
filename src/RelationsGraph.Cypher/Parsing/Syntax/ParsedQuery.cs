using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>One query, or several joined by <c>UNION</c>.</summary>
/// <param name="Parts">The queries.</param>
/// <param name="KeepsDuplicates">Whether they are joined by <c>UNION ALL</c>.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ParsedQuery(ImmutableArray<ParsedSingleQuery> Parts, bool KeepsDuplicates, SourceSpan Span);
