namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>A clause as it was written.</summary>
internal abstract record ParsedClause(SourceSpan Span);
