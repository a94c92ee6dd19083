namespace RelationsGraph.Storage.Neo4j;

/// <summary>A statement of Cypher with the values of its parameters.</summary>
/// <param name="Text">The text: a user's query, or a statement of the store, in which nothing comes from outside but names in back-ticks.</param>
/// <param name="Parameters">The values, by name without <c>$</c>.</param>
internal sealed record Neo4jStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>A statement without parameters.</summary>
    public Neo4jStatement(string text)
        : this(text, None)
    {
    }

    /// <summary>A statement over <c>$rows</c>.</summary>
    public static Neo4jStatement Over(IReadOnlyList<object?> rows, string text) => new(text, new Dictionary<string, object?> { ["rows"] = rows });
}
