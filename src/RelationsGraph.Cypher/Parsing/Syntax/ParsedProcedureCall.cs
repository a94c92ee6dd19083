using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>CALL name(arguments) YIELD outputs WHERE condition</c></summary>
/// <param name="Name">The name with its dots.</param>
/// <param name="NameSpan">Where it stands.</param>
/// <param name="Arguments">The arguments; null without parentheses.</param>
/// <param name="Yields">The outputs; null without YIELD, and for <c>YIELD *</c>.</param>
/// <param name="YieldsAll">Whether it says <c>YIELD *</c>.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Span">Where the clause stands.</param>
internal sealed record ParsedProcedureCall(
    string Name,
    SourceSpan NameSpan,
    ImmutableArray<ParsedExpression>? Arguments,
    ImmutableArray<ParsedYield>? Yields,
    bool YieldsAll,
    ParsedExpression? Condition,
    SourceSpan Span) : ParsedClause(Span)
{
    /// <summary>Whether all outputs can be taken without naming them before other clauses too, as <c>SHOW</c> does.</summary>
    public bool YieldsInside { get; init; }
}
