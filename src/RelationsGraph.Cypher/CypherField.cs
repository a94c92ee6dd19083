namespace RelationsGraph.Cypher;

/// <summary>An input or an output of a procedure; it may always be null.</summary>
/// <param name="Name">The name: of the column, or of the parameter that a call without parentheses takes.</param>
/// <param name="Type">What it can hold.</param>
public sealed record CypherField(string Name, CypherFieldType Type);
