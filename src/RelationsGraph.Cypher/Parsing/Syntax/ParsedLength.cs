namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>*from..to</c>; an open end is null.</summary>
internal sealed record ParsedLength(int? From, int? To);
