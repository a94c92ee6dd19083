namespace RelationsGraph.Cypher.Binding;

/// <summary>What is known of a value's type before anything is executed: the set of types that it can have.</summary>
[Flags]
internal enum StaticType
{
    None = 0,
    Boolean = 1,
    Integer = 2,
    Float = 4,
    String = 8,
    List = 16,
    Map = 32,
    Node = 64,
    Edge = 128,
    Path = 256,
    Date = 512,
    Null = 1024,
    Number = Integer | Float,
    Any = 2047,
}
