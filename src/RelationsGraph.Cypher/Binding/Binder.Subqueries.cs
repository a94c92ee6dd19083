using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Binding;

// CALL { ... }
internal sealed partial class Binder
{
    private BoundSubqueryCall BindSubqueryCall(ParsedSubqueryCall call)
    {
        var outer = _scope;
        var place = _place;
        _scope = call.Imports is null ? new Scope(null) : ImportsOf(call, outer);
        _place = place == QueryPlace.Expression ? place : QueryPlace.Call;
        var query = BindQuery(call.Query, QueryPlace.Call, call.Imports is null ? outer : null);
        (_scope, _place) = (outer, place);
        foreach (var output in query.Outputs)
        {
            if (outer.TryFind(output.Name, out _))
            {
                throw _source.SyntaxError(
                    "VariableAlreadyBound",
                    $"The subquery returns '{output.Name}', which is bound already outside; give the column another name.",
                    call.Query.Span);
            }

            outer.Add(output);
        }

        return new BoundSubqueryCall(query, call.IsOptional);
    }

    private Scope ImportsOf(ParsedSubqueryCall call, Scope outer)
    {
        var imports = new Scope(null);
        var variables = call.ImportsAll ? outer.All : call.Imports!.Value.Select(import => BindVariable(import).Variable);
        foreach (var variable in variables.ToList())
        {
            imports.Add(variable);
        }

        return imports;
    }

    /// <summary>
    /// Takes the WITH at the beginning of a subquery away that names what it sees of the query around it: plain variables and nothing else.
    /// </summary>
    private ParsedSingleQuery TakeImports(ParsedSingleQuery query, Scope outer)
    {
        if (query.Clauses is not [ParsedWith { Condition: null, Projection: { IsDistinct: false, Sort: [], Skip: null, Limit: null } projection }, _, ..]
            || projection.Items.Any(item => item is not { Alias: null, Expression: ParsedVariable }))
        {
            return query;
        }

        var inner = _scope;
        _scope = outer;
        var named = projection.Items.Select(item => BindVariable((ParsedVariable)item.Expression).Variable).ToList();
        _scope = inner;
        foreach (var variable in projection.TakesAll ? outer.All.Union(named) : named)
        {
            inner.Add(variable);
        }

        return query with { Clauses = query.Clauses.RemoveAt(0) };
    }
}
