using System.Collections.Immutable;
using RelationsGraph.Cypher.Procedures;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher;

/// <summary>A procedure that queries can <c>CALL</c>: rows made by code, for given arguments.</summary>
/// <param name="Name">The name, with its dots, such as <c>db.labels</c>; upper and lower case differ.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Outputs">The columns of its rows; none where it is called for nothing but its effect.</param>
/// <param name="Rows">
/// Gives the rows for a graph and the arguments; each row has one value an output. Values are those that <see cref="CypherResult"/> names.
/// </param>
public sealed record CypherProcedure(
    string Name,
    ImmutableArray<CypherField> Inputs,
    ImmutableArray<CypherField> Outputs,
    Func<PropertyGraph, IReadOnlyList<object?>, IEnumerable<IReadOnlyList<object?>>> Rows)
{
    /// <summary>The procedures that every query can call, such as <c>db.labels</c>; <c>SHOW PROCEDURES</c> lists them.</summary>
    public static ImmutableArray<CypherProcedure> BuiltIn { get; } = [.. SchemaProcedures.All];
}
