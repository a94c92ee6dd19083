namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>WHEN condition THEN result</c></summary>
internal sealed record ParsedCaseBranch(ParsedExpression Condition, ParsedExpression Result);
