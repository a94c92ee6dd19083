using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Planning;
using RelationsGraph.Cypher.Procedures;
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
    private readonly SourceText _source;
    private readonly Frame _frame;
    private readonly BoundQuery _query;

    private CypherQuery(SourceText source, Frame frame, CypherQueryMode mode, BoundQuery query)
    {
        _source = source;
        _frame = frame;
        _query = query;
        Mode = mode;
        Columns = [.. query.Outputs.Select(output => output.Name)];
    }

    /// <summary>The text of the query.</summary>
    public string Text => _source.Text;

    /// <summary>Whether its plan is asked for, by <c>EXPLAIN</c> or <c>PROFILE</c> at its start.</summary>
    public CypherQueryMode Mode { get; }

    /// <summary>The names of the columns of its results.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The names of the parameters that it needs, without <c>$</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Parameters => [.. _frame.Parameters.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether the query changes the graph; then <see cref="Update"/> executes it.</summary>
    public bool IsWriting => _frame.FirstWrite is not null;

    /// <summary>Reads a query.</summary>
    /// <exception cref="CypherException">The text is not a query that this engine understands.</exception>
    public static CypherQuery Parse(string text) => Parse(text, []);

    /// <summary>Reads a query that may call procedures.</summary>
    /// <param name="text">The query.</param>
    /// <param name="procedures">
    /// The procedures, besides <see cref="CypherProcedure.BuiltIn"/>; of two with one name the last counts.
    /// </param>
    /// <exception cref="CypherException">The text is not a query that this engine understands.</exception>
    public static CypherQuery Parse(string text, IEnumerable<CypherProcedure> procedures)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(procedures);
        var source = new SourceText(text);
        var parsed = Parser.Parse(source);
        var known = new Dictionary<string, CypherProcedure>(StringComparer.Ordinal);
        foreach (var procedure in CypherProcedure.BuiltIn.Concat(procedures))
        {
            known[procedure.Name] = procedure;
        }

        foreach (var show in ShowCommands.All([.. known.Values]))
        {
            known[show.Name] = show;
        }

        var frame = new Frame { Procedures = known };
        return new CypherQuery(source, frame, parsed.Mode, Binder.Bind(parsed.Query, source, frame));
    }

    /// <summary>Executes the query over a graph.</summary>
    /// <param name="graph">The graph; it is only read.</param>
    /// <param name="parameters">The values of the query's parameters, by name without <c>$</c>.</param>
    /// <param name="cancellationToken">Ends the reading of the rows.</param>
    /// <exception cref="CypherException">A parameter is missing, or the query writes.</exception>
    /// <exception cref="ArgumentException">A parameter is of a type that Cypher does not have.</exception>
    public CypherResult Execute(
        PropertyGraph graph, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default) =>
        Execute(graph, CypherOptions.Default, parameters, cancellationToken);

    /// <summary>Executes the query over a graph, within limits.</summary>
    /// <param name="graph">The graph; it is only read.</param>
    /// <param name="options">How the query may be executed.</param>
    /// <param name="parameters">The values of the query's parameters, by name without <c>$</c>.</param>
    /// <param name="cancellationToken">Ends the reading of the rows.</param>
    /// <exception cref="CypherException">A parameter is missing, or the query writes.</exception>
    /// <exception cref="ArgumentException">A parameter is of a type that Cypher does not have.</exception>
    public CypherResult Execute(
        PropertyGraph graph,
        CypherOptions options,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        if (Mode == CypherQueryMode.Explain)
        {
            return Explained(graph, options);
        }

        RequireReading();
        var values = ParameterReader.Read(parameters, _frame, _source, new QueryGraph(graph));
        var rows = new ResultRows(NewContext, _query, _source, options, isProfiled: Mode == CypherQueryMode.Profile);
        return new CypherResult(Columns, rows, CheckNames(graph, options), () => rows.Profile);

        QueryContext NewContext() => new(_source, _frame, new QueryGraph(graph), options, values, cancellationToken);
    }

    /// <summary>Executes a query that may write, over a graph that itself stays as it is.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How the query may be executed.</param>
    /// <param name="parameters">The values of the query's parameters, by name without <c>$</c>.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The rows, and the changes; <see cref="GraphChanges.ApplyTo"/> makes the graph with them.</returns>
    /// <exception cref="CypherException">The query fails, or what it writes would not hold together; nothing is to be kept of it.</exception>
    /// <exception cref="ArgumentException">A parameter is of a type that Cypher does not have.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public CypherUpdate Update(
        PropertyGraph graph,
        CypherOptions options,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        if (Mode == CypherQueryMode.Explain)
        {
            return new CypherUpdate(Explained(graph, options), GraphChanges.None);
        }

        var changed = new QueryGraph(graph);
        var values = ParameterReader.Read(parameters, _frame, _source, changed);
        var context = new QueryContext(_source, _frame, changed, options, values, cancellationToken);
        var execution = new ResultRows(() => context, _query, _source, options, isProfiled: Mode == CypherQueryMode.Profile);
        List<IReadOnlyList<object?>> rows = [.. execution];
        context.Writer.Verify();
        var result = new CypherResult(Columns, rows, CheckNames(graph, options), () => execution.Profile);
        return new CypherUpdate(result, changed.Draft?.Changes ?? GraphChanges.None);
    }

    /// <summary>How the query would be executed over a graph.</summary>
    public CypherPlan Explain(PropertyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Explain(graph, CypherOptions.Default);
    }

    private CypherPlan Explain(PropertyGraph graph, CypherOptions options)
    {
        var plan = new Planner(graph, options.ExposeIdentifiers).Plan(_query, _frame.Subqueries);
        return PlanSteps.Show(_source, plan, new GraphStatistics(graph));
    }

    private CypherResult Explained(PropertyGraph graph, CypherOptions options)
    {
        var plan = Explain(graph, options);
        return new CypherResult(Columns, [], CheckNames(graph, options), () => plan);
    }

    private Lazy<IReadOnlyList<CypherWarning>> CheckNames(PropertyGraph graph, CypherOptions options) =>
        new(() => NameCheck.Run(_frame, _source, graph, options));

    private void RequireReading()
    {
        if (_frame.FirstWrite is { } write)
        {
            throw _source.Error(
                CypherErrorKind.SemanticError,
                CypherException.WritingNotAllowed,
                $"{write.Keyword} changes the graph, but the query may only read; allow it to write.",
                write.Span);
        }
    }
}
