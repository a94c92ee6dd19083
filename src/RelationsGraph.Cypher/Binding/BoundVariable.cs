namespace RelationsGraph.Cypher.Binding;

/// <summary>A variable: its name, what it can hold, and its slot in every row of the query.</summary>
/// <remarks>Compared by identity: two variables may have one name, in different scopes.</remarks>
internal sealed class BoundVariable(string name, StaticType type, int slot)
{
    public string Name { get; } = name;

    public StaticType Type { get; } = type;

    public int Slot { get; } = slot;

    /// <summary>Whether the user gave it its name; the others stand for unnamed parts of patterns.</summary>
    public bool IsNamed => !Name.StartsWith(' ');

    /// <summary>The name as a pattern shows it: nothing for unnamed parts.</summary>
    public string Shown => IsNamed ? Name : "";

    public override string ToString() => Name;
}
