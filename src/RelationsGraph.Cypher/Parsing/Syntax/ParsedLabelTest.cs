namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>target:Label</c></summary>
internal sealed record ParsedLabelTest(ParsedExpression Target, ParsedLabels Labels, SourceSpan Span) : ParsedExpression(Span);
