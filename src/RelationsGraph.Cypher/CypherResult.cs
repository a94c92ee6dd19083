using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher;

/// <summary>The rows that a query gives, worked out while they are read.</summary>
/// <remarks>
/// A value is null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="DateOnly"/>,
/// one of <see cref="LocalTime"/>, <see cref="OffsetTime"/>, <see cref="LocalDateTime"/>, <see cref="ZonedDateTime"/> and
/// <see cref="Duration"/>, a <see cref="Graph.Node"/>, a <see cref="Graph.Edge"/>, a <see cref="CypherPath"/>, a list
/// (<see cref="IReadOnlyList{T}"/> of such values) or a map (<see cref="IReadOnlyDictionary{TKey, TValue}"/> from names to such values, in
/// ordinal order of the names).
/// </remarks>
public sealed class CypherResult
{
    private readonly Lazy<IReadOnlyList<CypherWarning>> _warnings;
    private readonly Func<CypherPlan?> _plan;

    /// <summary>Makes the result of an engine that is not this one.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows; each has one value a column.</param>
    public CypherResult(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
        : this(columns, rows, new Lazy<IReadOnlyList<CypherWarning>>([]), () => null)
    {
    }

    internal CypherResult(
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<object?>> rows,
        Lazy<IReadOnlyList<CypherWarning>> warnings,
        Func<CypherPlan?> plan)
    {
        Columns = columns;
        Rows = rows;
        _warnings = warnings;
        _plan = plan;
    }

    /// <summary>The names of the columns, in the order of the query's <c>RETURN</c>.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows; each has one value a column. Every enumeration executes the query anew; those of a server can be read once.</summary>
    /// <exception cref="CypherException">While enumerating: the query fails on the values it meets.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the query was cancelled.</exception>
    public IEnumerable<IReadOnlyList<object?>> Rows { get; }

    /// <summary>
    /// The plan, where the query asks for it. <c>EXPLAIN</c> has it at once and no rows; <c>PROFILE</c> has that of the enumeration of
    /// <see cref="Rows"/> that ended last, null before. Null for any other query.
    /// </summary>
    public CypherPlan? Plan => _plan();

    /// <summary>
    /// What in the query is probably a mistake, in the order of the text: labels, relationship types and properties that the graph does
    /// not have. Worked out at the first reading.
    /// </summary>
    public IReadOnlyList<CypherWarning> Warnings => _warnings.Value;
}
