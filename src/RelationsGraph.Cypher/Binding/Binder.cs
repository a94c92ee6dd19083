using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Binding;

/// <summary>Resolves the names of a query, checks its types, and says which rows each clause takes and gives.</summary>
internal sealed partial class Binder
{
    private readonly SourceText _source;
    private readonly Frame _frame;
    private Scope _scope;
    private QueryPlace _place = QueryPlace.Top;

    private Binder(SourceText source, Frame frame, Scope scope)
    {
        _source = source;
        _frame = frame;
        _scope = scope;
    }

    /// <summary>Binds a whole query.</summary>
    public static BoundQuery Bind(ParsedQuery query, SourceText source, Frame frame)
    {
        try
        {
            return new Binder(source, frame, new Scope(null)).BindQuery(query, QueryPlace.Top);
        }
        catch (InsufficientExecutionStackException)
        {
            throw source.SyntaxError("UnexpectedSyntax", "The query is nested too deep; split it.", query.Span);
        }
    }

    /// <param name="query">The query.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="importable">What a WITH at its beginning may take over, where it sees nothing else of the query around it.</param>
    private BoundQuery BindQuery(ParsedQuery query, QueryPlace place, Scope? importable = null)
    {
        var outer = _scope;
        var parts = ImmutableArray.CreateBuilder<BoundSingleQuery>();
        foreach (var part in query.Parts)
        {
            _scope = new Scope(outer);
            parts.Add(BindSingleQuery(importable is null ? part : TakeImports(part, importable), place));
            CheckSameColumns(parts[0], parts[^1], part.Span);
        }

        _scope = outer;
        var outputs = parts.Count == 1
            ? parts[0].Outputs
            : [.. parts[0].Outputs.Select(output => _frame.NewVariable(output.Name, StaticType.Any))];
        return new BoundQuery(parts.ToImmutable(), query.KeepsDuplicates, outputs);
    }

    private void CheckSameColumns(BoundSingleQuery first, BoundSingleQuery other, SourceSpan span)
    {
        if (!first.Outputs.Select(output => output.Name).SequenceEqual(other.Outputs.Select(output => output.Name)))
        {
            throw _source.SyntaxError(
                "DifferentColumnsInUnion", "All parts of a UNION must return the same columns in the same order.", span);
        }
    }

    private BoundSingleQuery BindSingleQuery(ParsedSingleQuery query, QueryPlace place)
    {
        var clauses = ImmutableArray.CreateBuilder<BoundClause>();
        foreach (var clause in query.Clauses)
        {
            if (clauses.Count > 0 && query.Clauses[clauses.Count - 1] is ParsedReturn)
            {
                throw _source.SyntaxError("InvalidClauseComposition", "Nothing can follow RETURN but UNION.", clause.Span);
            }

            clauses.Add(BindClause(clause, isAlone: query.Clauses.Length == 1 && place == QueryPlace.Top));
        }

        if (query.Clauses is [ParsedProcedureCall] && place == QueryPlace.Top)
        {
            return new BoundSingleQuery(clauses.ToImmutable(), [.. ((BoundCall)clauses[0]).Outputs.Select(output => output.Variable)]);
        }

        if (query.Clauses[^1] is ParsedReturn)
        {
            return new BoundSingleQuery(clauses.ToImmutable(), ((BoundProjection)clauses[^1]).Outputs);
        }

        return place == QueryPlace.Expression || CanEndWith(clauses[^1])
            ? new BoundSingleQuery(clauses.ToImmutable(), [])
            : throw _source.SyntaxError(
                "InvalidClauseComposition",
                "The query must end with RETURN, or with a clause that writes.",
                new SourceSpan(query.Span.End, query.Span.End));
    }

    private static bool CanEndWith(BoundClause clause) =>
        clause is BoundCreate or BoundMerge or BoundUpdates or BoundForeach or BoundSubqueryCall { Query.Outputs: [] };

    private BoundClause BindClause(ParsedClause clause, bool isAlone) => clause switch
    {
        ParsedMatch match => BindMatch(match),
        ParsedUnwind unwind => BindUnwind(unwind),
        ParsedProcedureCall call => BindProcedureCall(call, isAlone),
        ParsedWith with => BindProjection(with.Projection, with.Condition, isReturn: false, with.Span),
        ParsedReturn result => BindProjection(result.Projection, null, isReturn: true, result.Span),
        ParsedSubqueryCall call => BindSubqueryCall(call),
        _ => TryBindWriting(clause) ?? throw new InvalidOperationException($"{clause.GetType().Name} is not a clause that the parser makes."),
    };

    private BoundUnwind BindUnwind(ParsedUnwind unwind)
    {
        var list = BindExpression(unwind.List);
        if (_scope.TryFind(unwind.Variable.Name, out _))
        {
            throw AlreadyBound(unwind.Variable);
        }

        var variable = _frame.NewVariable(unwind.Variable.Name, (list as ListExpression)?.ItemType ?? StaticType.Any);
        _scope.Add(variable);
        return new BoundUnwind(list, variable);
    }

    private CypherException AlreadyBound(ParsedVariable variable) =>
        _source.SyntaxError("VariableAlreadyBound", $"The variable '{variable.Name}' is bound already; take another name.", variable.Span);

    private static IEnumerable<BoundExpression> SplitConjunction(BoundExpression condition) => condition is AndExpression and
        ? SplitConjunction(and.Left).Concat(SplitConjunction(and.Right))
        : [condition];
}
