using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>One comparison, or a chain of them: <c>1 &lt; x &lt;= 3</c> has three operands and two operators.</summary>
internal sealed record ParsedComparison(
    ImmutableArray<ParsedExpression> Operands, ImmutableArray<ComparisonOperator> Operators, SourceSpan Span) : ParsedExpression(Span);
