namespace RelationsGraph.Cypher.Values;

/// <summary>A list. The array is never changed after it is handed over.</summary>
internal sealed class ListValue(Value[] items) : HeapValue
{
    public static ListValue Empty { get; } = new([]);

    public Value[] Items { get; } = items;

    public int Count => Items.Length;

    public override ValueKind Kind => ValueKind.List;
}
