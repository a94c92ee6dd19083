namespace RelationsGraph.Cypher.Binding;

/// <summary>How many edges a walk may have, both ends included.</summary>
internal sealed record BoundLength(int Minimum, int Maximum);
