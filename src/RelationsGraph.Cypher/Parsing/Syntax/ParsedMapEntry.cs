namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>key: value</c></summary>
internal sealed record ParsedMapEntry(string Key, SourceSpan KeySpan, ParsedExpression Value);
