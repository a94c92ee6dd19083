using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Functions;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Binding;

// Calls, and the expressions that have variables of their own
internal sealed partial class Binder
{
    private BoundExpression BindCall(ParsedCall call)
    {
        if (AggregateTable.IsAggregate(call.Name))
        {
            return BindAggregate(call);
        }

        if (call.IsStar || call.IsDistinct)
        {
            var odd = call.IsStar ? "*" : "DISTINCT";
            throw _source.SyntaxError("UnexpectedSyntax", $"{call.Name}() is not an aggregate; it cannot take {odd}.", call.Span);
        }

        if (call is { Arguments: [ParsedPatternPredicate pattern] } && call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase))
        {
            return BindPatternPredicate(pattern);
        }

        if (!FunctionTable.TryFind(call.Name, out var function))
        {
            throw _source.SyntaxError(
                "UnknownFunction", $"There is no function {call.Name}().{Suggestion.For(call.Name, FunctionTable.Names)}", call.NameSpan);
        }

        if (call.Arguments.Length < function.MinimumArguments || call.Arguments.Length > function.MaximumArguments)
        {
            throw _source.SyntaxError("InvalidNumberOfArguments", $"{function.Usage}, not {call.Arguments.Length}.", call.Span);
        }

        var arguments = call.Arguments.Select(BindArgument).ToImmutableArray();
        for (var i = 0; i < arguments.Length; i++)
        {
            Require(arguments[i], function.ParameterType(i), $"{function.Name}() cannot take this");
        }

        return new FunctionExpression(function, arguments, call.Span);

        BoundExpression BindArgument(ParsedExpression argument) =>
            argument is ParsedPatternPredicate { Pattern.Kind: PatternKind.Plain } bare ? throw PatternIsNoValue(bare) : BindExpression(argument);
    }

    private CypherException PatternIsNoValue(ParsedPatternPredicate pattern) => _source.SyntaxError(
        "UnexpectedSyntax", "A pattern stands for a condition; it is no value. Count its matches with COUNT { ... }.", pattern.Span);

    private VariableExpression BindAggregate(ParsedCall call)
    {
        if (_isInAggregate)
        {
            throw _source.SyntaxError("NestedAggregation", $"{call.Name}() cannot stand inside another aggregate.", call.NameSpan);
        }

        if (_localDepth > 0)
        {
            throw _source.SyntaxError(
                "InvalidAggregation",
                $"The aggregate {call.Name}() cannot stand inside a list expression; compute it before.",
                call.NameSpan);
        }

        if (_projection is not { } output)
        {
            // What an aggregate that is no column would be computed from cannot be seen any more; that says more than that it is none
            _sortsByAggregate = false;
            foreach (var argument in call.Arguments)
            {
                BindExpression(argument);
            }

            throw _source.SyntaxError(
                "InvalidAggregation",
                $"The aggregate {call.Name}() can stand among the items of WITH and RETURN only; compute it there first.",
                call.NameSpan);
        }

        (_projection, _isInAggregate) = (null, true);
        var arguments = call.Arguments.Select(BindExpression).ToImmutableArray();
        (_projection, _isInAggregate) = (output, false);

        var function = AggregateTable.Find(call.Name);
        if (call.IsStar ? !function.TakesStar : arguments.Length != function.ArgumentCount)
        {
            throw _source.SyntaxError("InvalidNumberOfArguments", $"{function.Usage}.", call.Span);
        }

        if (arguments.Length > 0)
        {
            Require(arguments[0], function.ArgumentType, $"{function.Name}() cannot take this");
        }

        if (arguments.Any(argument => argument.ContainsRandom))
        {
            throw _source.SyntaxError(
                "NonConstantExpression", "An aggregate over random numbers is different each time; compute them first.", call.Span);
        }

        var variable = _frame.NewAnonymous(function.ResultType, "aggregate");
        output.Add(new AggregateCall(function, call.IsDistinct, arguments, call.Span), variable);
        return new VariableExpression(variable, call.Span);
    }

    private ListComprehensionExpression BindListComprehension(ParsedListComprehension comprehension)
    {
        var list = BindExpression(comprehension.List);
        Require(list, StaticType.List, "A list comprehension needs a list");
        return WithLocals(() =>
        {
            var variable = DeclareLocal(comprehension.Variable, ItemTypeOf(list));
            var condition = comprehension.Condition is null ? null : BindCondition(comprehension.Condition);
            var projection = comprehension.Projection is null ? null : BindExpression(comprehension.Projection);
            return new ListComprehensionExpression(variable, list, condition, projection, comprehension.Span);
        });
    }

    private QuantifierExpression BindQuantifier(ParsedQuantifier quantifier)
    {
        var list = BindExpression(quantifier.List);
        Require(list, StaticType.List, $"{quantifier.Kind.ToString().ToLowerInvariant()}() needs a list");
        return WithLocals(() =>
        {
            var variable = DeclareLocal(quantifier.Variable, ItemTypeOf(list));
            var condition = BindCondition(quantifier.Condition);
            return new QuantifierExpression(quantifier.Kind, variable, list, condition, quantifier.Span);
        });
    }

    private ReduceExpression BindReduce(ParsedReduce reduce)
    {
        var start = BindExpression(reduce.Start);
        var list = BindExpression(reduce.List);
        Require(list, StaticType.List, "reduce() needs a list");
        return WithLocals(() =>
        {
            var accumulator = DeclareLocal(reduce.Accumulator, StaticType.Any);
            var variable = DeclareLocal(reduce.Variable, ItemTypeOf(list));
            return new ReduceExpression(accumulator, start, variable, list, BindExpression(reduce.Step), reduce.Span);
        });
    }

    private static StaticType ItemTypeOf(BoundExpression list) => (list as ListExpression)?.ItemType ?? StaticType.Any;

    private BoundVariable DeclareLocal(ParsedVariable variable, StaticType type)
    {
        var local = _frame.NewVariable(variable.Name, type);
        _scope.Add(local);
        return local;
    }

    private T WithLocals<T>(Func<T> bind)
    {
        var outer = _scope;
        _scope = new Scope(outer);
        var (sortedBy, isInAggregate) = (_sortedBy, _isInAggregate);
        (_sortedBy, _isInAggregate) = (null, false);
        _localDepth++;
        try
        {
            return bind();
        }
        finally
        {
            _scope = outer;
            (_sortedBy, _isInAggregate) = (sortedBy, isInAggregate);
            _localDepth--;
        }
    }

    private BoundExpression BindPatternPredicate(ParsedPatternPredicate predicate)
    {
        var kind = predicate.Pattern.Kind;
        return kind == PatternKind.Plain
            ? BindInner(() => BindPredicate(predicate))
            : BindInner(() => BindShortestPathValue(predicate));
    }

    private SubqueryExpression BindPredicate(ParsedPatternPredicate predicate)
    {
        // Unlike MATCH, a condition binds nothing: every name in it must be known
        var pattern = predicate.Pattern;
        foreach (var variable in pattern.Nodes.Select(node => node.Variable).Concat(pattern.Edges.Select(edge => edge.Variable)))
        {
            if (variable is not null)
            {
                BindVariable(variable);
            }
        }

        var match = BindMatch(new ParsedMatch(false, [predicate.Pattern], null, predicate.Span));
        return NewSubquery(SubqueryKind.Exists, match, [], predicate.Span);
    }

    private BoundExpression BindShortestPathValue(ParsedPatternPredicate predicate)
    {
        var path = predicate.Pattern with { Variable = new ParsedVariable(" path", predicate.Span) };
        var match = BindMatch(new ParsedMatch(false, [path], null, predicate.Span));
        var variable = match.Patterns[0].Path!;
        var paths = NewSubquery(SubqueryKind.Collect, match, [variable], predicate.Span);
        if (predicate.Pattern.Kind == PatternKind.AllShortestPaths)
        {
            return paths;
        }

        FunctionTable.TryFind("head", out var head);
        return new FunctionExpression(head!, [paths], predicate.Span);
    }

    private SubqueryExpression BindPatternComprehension(ParsedPatternComprehension comprehension) => BindInner(() =>
    {
        var match = BindMatch(new ParsedMatch(false, [comprehension.Pattern], comprehension.Condition, comprehension.Span));
        var projection = BindExpression(comprehension.Projection);
        var item = _frame.NewAnonymous(projection.Type, "item");
        var compute = new BoundProjection
        {
            Outputs = [item],
            Grouping = null,
            Items = [new BoundItem(item, projection)],
            IsDistinct = false,
            Sort = [],
            Skip = null,
            Limit = null,
            Conditions = [],
        };
        var query = new BoundQuery([new BoundSingleQuery([match, compute], [item])], KeepsDuplicates: true, [item]);
        return new SubqueryExpression(SubqueryKind.Collect, _frame.AddSubquery(query), query, comprehension.Span);
    });

    private SubqueryExpression BindSubquery(ParsedSubquery subquery) => BindInner(() =>
    {
        var place = _place;
        _place = QueryPlace.Expression;
        var query = BindQuery(subquery.Query, QueryPlace.Expression);
        _place = place;
        if (subquery.Kind == SubqueryKind.Collect && query.Outputs.Length != 1)
        {
            throw _source.SyntaxError("InvalidArgumentType", "COLLECT { ... } must return one column.", subquery.Span);
        }

        return new SubqueryExpression(subquery.Kind, _frame.AddSubquery(query), query, subquery.Span);
    });

    private SubqueryExpression NewSubquery(
        SubqueryKind kind, BoundMatch match, ImmutableArray<BoundVariable> outputs, Parsing.SourceSpan span)
    {
        var query = new BoundQuery([new BoundSingleQuery([match], outputs)], KeepsDuplicates: true, outputs);
        return new SubqueryExpression(kind, _frame.AddSubquery(query), query, span);
    }

    // Inside a subquery the grouping of the outer projection still rules its outer variables, but aggregates belong to the subquery
    private T BindInner<T>(Func<T> bind)
    {
        var projection = _projection;
        return WithLocals(() =>
        {
            try
            {
                return bind();
            }
            finally
            {
                _projection = projection;
            }
        });
    }
}
