using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Functions;

/// <summary>An aggregate with its arguments; without arguments it is <c>count(*)</c>.</summary>
internal sealed record AggregateCall(
    AggregateFunction Function, bool IsDistinct, ImmutableArray<BoundExpression> Arguments, SourceSpan Span)
{
    /// <summary>Whether it is <c>count(*)</c>.</summary>
    public bool IsCountOfRows => Arguments.IsEmpty;
}
