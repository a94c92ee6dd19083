namespace RelationsGraph.Cypher.Values;

/// <summary>The kinds of value, in the order in which Cypher sorts values of different kinds, ascending.</summary>
internal enum ValueKind
{
    Map,
    Node,
    Edge,
    List,
    Path,
    Date,
    String,
    Boolean,
    Integer,
    Float,
    Null,
}
