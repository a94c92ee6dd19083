namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>expression AS alias</c></summary>
internal sealed record ParsedProjectionItem(ParsedExpression Expression, ParsedVariable? Alias);
