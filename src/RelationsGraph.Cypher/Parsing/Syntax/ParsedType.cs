namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>The name of a relation type.</summary>
internal sealed record ParsedType(string Name, SourceSpan Span);
