namespace RelationsGraph.Cypher.Values;

/// <summary>A value that does not fit into 64 bits.</summary>
internal abstract class HeapValue
{
    public abstract ValueKind Kind { get; }
}
