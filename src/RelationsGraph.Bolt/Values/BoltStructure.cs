namespace RelationsGraph.Bolt.Values;

/// <summary>A value of a kind that this client does not know, kept as it came.</summary>
/// <param name="Tag">What kind of value it is.</param>
/// <param name="Fields">What it is made of.</param>
public sealed record BoltStructure(byte Tag, IReadOnlyList<object?> Fields);
