namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>target = value</c>, <c>target += value</c>, or a target alone that names labels: <c>n:Label</c>.</summary>
internal sealed record ParsedSetItem(ParsedExpression Target, ParsedExpression? Value, bool IsAdding, SourceSpan Span);
