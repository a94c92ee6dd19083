using RelationsGraph.Graph;

namespace RelationsGraph.Cypher;

/// <summary>A query in Cypher that has been read and checked, ready to be executed over any graph.</summary>
/// <remarks>Immutable, and safe for use by several threads at once.</remarks>
/// <example>
/// <code>
/// var query = CypherQuery.Parse("MATCH (p:Person)-[r:VISITS]->(c:Country) RETURN p.name, c.name");
/// foreach (var row in query.Execute(graph).Rows) { ... }
/// </code>
/// </example>
public sealed class CypherQuery
{
    private CypherQuery(string text) => Text = text;

    /// <summary>The text of the query.</summary>
    public string Text { get; }

    /// <summary>Reads a query.</summary>
    /// <exception cref="CypherException">The text is not a query that this engine understands.</exception>
    public static CypherQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CypherQuery(text);
    }

    /// <summary>Executes the query over a graph.</summary>
    /// <param name="graph">The graph; it is only read.</param>
    /// <param name="parameters">The values of the query's parameters, by name without <c>$</c>.</param>
    /// <param name="cancellationToken">Ends the reading of the rows.</param>
    /// <exception cref="CypherException">A parameter is missing or of a type that Cypher does not have.</exception>
    public CypherResult Execute(
        PropertyGraph graph, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default) =>
        Execute(graph, CypherOptions.Default, parameters, cancellationToken);

    /// <summary>Executes the query over a graph, within limits.</summary>
    /// <param name="graph">The graph; it is only read.</param>
    /// <param name="options">How the query may be executed.</param>
    /// <param name="parameters">The values of the query's parameters, by name without <c>$</c>.</param>
    /// <param name="cancellationToken">Ends the reading of the rows.</param>
    /// <exception cref="CypherException">A parameter is missing or of a type that Cypher does not have.</exception>
    public CypherResult Execute(
        PropertyGraph graph,
        CypherOptions options,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        throw new CypherException(CypherErrorKind.SyntaxError, "UnknownClause", "No clause is understood yet.", Text, 0, Text.Length);
    }
}
