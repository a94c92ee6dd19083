using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>CASE subject WHEN ... THEN ... ELSE ... END</c></summary>
internal sealed record ParsedCase(
    ParsedExpression? Subject, ImmutableArray<ParsedCaseBranch> Branches, ParsedExpression? Otherwise, SourceSpan Span)
    : ParsedExpression(Span);
