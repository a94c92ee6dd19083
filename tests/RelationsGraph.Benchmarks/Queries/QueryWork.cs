using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Benchmarks.Queries;

/// <summary>A question asked twice: of the query engine, and by a loop that a programmer would write for it.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Query">The question in Cypher. Its answer is one number: the rows that the question is about.</param>
/// <param name="Loop">The same over the adjacency; it gives the same number.</param>
internal sealed record QueryWork(string Name, string Query, Func<PropertyGraph, long> Loop)
{
    /// <summary>Whether the rows themselves are read and counted, instead of a count that the query returns.</summary>
    public bool CountsRows { get; init; }

    public static CypherResult Ask(CypherQuery query, PropertyGraph graph) =>
        query.IsWriting ? query.Update(graph, CypherOptions.Default).Result : query.Execute(graph);

    public long Execute(CypherQuery query, PropertyGraph graph)
    {
        var rows = Ask(query, graph).Rows;
        return CountsRows ? rows.LongCount() : (long)(rows.Single()[0] ?? 0L);
    }
}
