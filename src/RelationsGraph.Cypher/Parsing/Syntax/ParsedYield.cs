namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>output AS alias</c> after YIELD.</summary>
internal sealed record ParsedYield(ParsedVariable Output, ParsedVariable Alias);
