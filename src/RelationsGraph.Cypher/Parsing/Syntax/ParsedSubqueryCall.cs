using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>OPTIONAL CALL (imports) { query }</c></summary>
/// <param name="Query">The query inside.</param>
/// <param name="Imports">The variables that it sees; null without parentheses, where a WITH at its beginning names them.</param>
/// <param name="ImportsAll">Whether it says <c>(*)</c>.</param>
/// <param name="IsOptional">Whether a row without results goes on.</param>
/// <param name="Span">Where the clause stands.</param>
internal sealed record ParsedSubqueryCall(
    ParsedQuery Query, ImmutableArray<ParsedVariable>? Imports, bool ImportsAll, bool IsOptional, SourceSpan Span) : ParsedClause(Span);
