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
    DateTime = 1024,
    LocalDateTime = 2048,
    Time = 4096,
    LocalTime = 8192,
    Duration = 16384,
    Null = 32768,
    Number = Integer | Float,
    PointInTime = Date | DateTime | LocalDateTime | Time | LocalTime,
    Temporal = PointInTime | Duration,
    Any = 65535,
}
