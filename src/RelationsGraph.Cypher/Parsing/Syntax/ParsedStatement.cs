namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>A query with what is asked of it: <c>EXPLAIN query</c>, <c>PROFILE query</c> or the query alone.</summary>
internal sealed record ParsedStatement(CypherQueryMode Mode, ParsedQuery Query);
