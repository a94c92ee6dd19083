namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>The name of a variable, where it is bound as well as where it is used.</summary>
internal sealed record ParsedVariable(string Name, SourceSpan Span) : ParsedExpression(Span);
