namespace RelationsGraph.Cypher.Values;

/// <summary>The kinds of value, in the order in which Cypher sorts values of different kinds, ascending.</summary>
/// <remarks>The temporal kinds, from <see cref="DateTime"/> to <see cref="Duration"/>, stand together.</remarks>
internal enum ValueKind
{
    Map,
    Node,
    Edge,
    List,
    Path,
    DateTime,
    LocalDateTime,
    Date,
    Time,
    LocalTime,
    Duration,
    String,
    Boolean,
    Integer,
    Float,
    Null,
}
