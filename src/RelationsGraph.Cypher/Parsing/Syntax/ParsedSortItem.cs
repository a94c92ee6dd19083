namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>expression DESC</c></summary>
internal sealed record ParsedSortItem(ParsedExpression Expression, bool IsDescending);
