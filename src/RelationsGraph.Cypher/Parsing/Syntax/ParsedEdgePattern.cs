using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>-[variable:TYPE|OTHER*from..to {properties} WHERE condition]-&gt;</c></summary>
internal sealed record ParsedEdgePattern(
    ParsedVariable? Variable,
    ImmutableArray<ParsedType> Types,
    EdgeDirection Direction,
    ParsedLength? Length,
    ParsedExpression? Properties,
    ParsedExpression? Condition,
    SourceSpan Span)
{
    /// <summary>A condition on the type, where alternatives do not say it.</summary>
    public ParsedLabels? TypeExpression { get; init; }
}
