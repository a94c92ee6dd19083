namespace RelationsGraph.Cypher;

/// <summary>What a field of a procedure can hold.</summary>
public enum CypherFieldType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A 64-bit floating point number; an integer is taken too, and made one.</summary>
    Float,

    /// <summary>An integer or a floating point number, as it is.</summary>
    Number,

    /// <summary>Text.</summary>
    String,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,

    /// <summary>A node.</summary>
    Node,

    /// <summary>A relationship.</summary>
    Relationship,

    /// <summary>A path.</summary>
    Path,
}
