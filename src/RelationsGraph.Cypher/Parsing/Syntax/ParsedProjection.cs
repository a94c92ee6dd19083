using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>What <c>WITH</c> and <c>RETURN</c> share.</summary>
internal sealed record ParsedProjection(
    bool IsDistinct,
    bool TakesAll,
    ImmutableArray<ParsedProjectionItem> Items,
    ImmutableArray<ParsedSortItem> Sort,
    ParsedExpression? Skip,
    ParsedExpression? Limit);
