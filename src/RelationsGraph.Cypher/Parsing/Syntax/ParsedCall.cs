using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>name(arguments)</c>; <c>count(*)</c> has <see cref="IsStar"/> and no arguments.</summary>
internal sealed record ParsedCall(
    string Name, SourceSpan NameSpan, bool IsDistinct, bool IsStar, ImmutableArray<ParsedExpression> Arguments, SourceSpan Span)
    : ParsedExpression(Span);
