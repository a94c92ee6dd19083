using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Functions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Binding;

internal sealed partial class Binder
{
    private BoundProjection BindProjection(ParsedProjection projection, ParsedExpression? condition, bool isReturn, SourceSpan span)
    {
        var items = ListItems(projection, isReturn, span);
        CheckNames(items, isReturn);
        var isAggregating = items.Any(item => ContainsAggregate(item.Expression));
        var output = new ProjectionBinding(_scope, isAggregating);
        foreach (var item in items.Where(item => !ContainsAggregate(item.Expression)))
        {
            BindPlainItem(item, output);
        }

        foreach (var item in items.Where(item => ContainsAggregate(item.Expression)))
        {
            BindAggregatingItem(item, output);
        }

        var outputs = items.Select(item => output.VariableOf(item)).ToImmutableArray();
        var sort = BindSort(projection, output);
        var (skip, limit) = (BindRowCount(projection.Skip, "SKIP"), BindRowCount(projection.Limit, "LIMIT"));

        var conditions = BindConditionAfter(condition, projection, output);
        CheckAliases(projection, isReturn);
        _scope = new Scope(_scope.Outer);
        foreach (var variable in outputs)
        {
            _scope.Add(variable);
        }

        return new BoundProjection
        {
            Outputs = outputs,
            Grouping = isAggregating ? new BoundGrouping([.. output.Plain], [.. output.Aggregates]) : null,
            Items = [.. isAggregating ? output.Composed : output.Plain],
            IsDistinct = projection.IsDistinct,
            Sort = sort,
            Skip = skip,
            Limit = limit,
            Conditions = conditions,
        };
    }

    // WHERE after WITH sees what was there before too, unless rows were put together; then what is written like a column is the column
    private ImmutableArray<BoundExpression> BindConditionAfter(
        ParsedExpression? condition, ParsedProjection projection, ProjectionBinding output)
    {
        if (condition is null)
        {
            return [];
        }

        var before = _scope;
        var seesColumnsOnly = output.IsAggregating || projection.IsDistinct;
        _scope = new Scope(seesColumnsOnly ? _scope.Outer : _scope);
        foreach (var variable in output.Variables)
        {
            _scope.Add(variable);
        }

        (_sortedBy, _inputOfSort) = seesColumnsOnly ? (output, before) : (null, null);
        var conditions = SplitConjunction(BindCondition(condition)).ToImmutableArray();
        (_sortedBy, _inputOfSort) = (null, null);
        _scope = before;
        return conditions;
    }

    private List<ProjectionItem> ListItems(ParsedProjection projection, bool isReturn, SourceSpan span)
    {
        var items = new List<ProjectionItem>();
        if (projection.TakesAll)
        {
            var named = _scope.Own.Where(variable => variable.IsNamed);
            var variables = named.OrderBy(variable => variable.Name, StringComparer.Ordinal).ToList();
            if (isReturn && variables.Count == 0)
            {
                throw _source.SyntaxError("NoVariablesInScope", "RETURN * needs a variable, and there is none.", span);
            }

            items.AddRange(variables.Select(variable => new ProjectionItem(variable.Name, new ParsedVariable(variable.Name, span), span)));
        }

        foreach (var item in projection.Items)
        {
            if (item.Expression is ParsedPatternPredicate { Pattern.Kind: PatternKind.Plain } bare)
            {
                throw PatternIsNoValue(bare);
            }

            var name = item.Alias?.Name ?? (item.Expression as ParsedVariable)?.Name ?? _source.Slice(item.Expression.Span).ToString();
            items.Add(new ProjectionItem(name, item.Expression, item.Alias?.Span ?? item.Expression.Span));
        }

        return items;
    }

    private void CheckAliases(ParsedProjection projection, bool isReturn)
    {
        var unnamed = projection.Items.FirstOrDefault(item => item.Alias is null && item.Expression is not ParsedVariable);
        if (!isReturn && unnamed is not null)
        {
            throw _source.SyntaxError(
                "NoExpressionAlias", "An expression in WITH needs a name: WITH ... AS name.", unnamed.Expression.Span);
        }
    }

    private void CheckNames(List<ProjectionItem> items, bool isReturn)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!names.Add(item.Name))
            {
                throw _source.SyntaxError(
                    "ColumnNameConflict",
                    $"Two columns of this {(isReturn ? "RETURN" : "WITH")} have the name '{item.Name}'; rename one with AS.",
                    item.Span);
            }
        }
    }

    private void BindPlainItem(ProjectionItem item, ProjectionBinding output)
    {
        var expression = BindExpression(item.Expression);
        var variable = _frame.NewVariable(item.Name, expression.Type);
        output.AddPlain(item, TextOf(item.Expression), variable, expression);
    }

    private void BindAggregatingItem(ProjectionItem item, ProjectionBinding output)
    {
        var (projection, depth) = (_projection, _localDepth);
        (_projection, _localDepth) = (output, 0);
        var expression = BindExpression(item.Expression);
        (_projection, _localDepth) = (projection, depth);
        output.AddComposed(item, TextOf(item.Expression), _frame.NewVariable(item.Name, expression.Type), expression);
    }

    private ImmutableArray<BoundSortItem> BindSort(ParsedProjection projection, ProjectionBinding output)
    {
        if (projection.Sort.IsEmpty)
        {
            return [];
        }

        var before = _scope;
        _scope = new Scope(output.IsAggregating || projection.IsDistinct ? _scope.Outer : _scope);
        foreach (var variable in output.Variables)
        {
            _scope.Add(variable);
        }

        (_sortedBy, _inputOfSort) = (output, before);
        var sort = projection.Sort.Select(BindSortItem).ToImmutableArray();
        (_sortedBy, _inputOfSort) = (null, null);
        _scope = before;
        return sort;
    }

    private BoundSortItem BindSortItem(ParsedSortItem item)
    {
        _sortsByAggregate = ContainsAggregate(item.Expression);
        var expression = BindExpression(item.Expression);
        _sortsByAggregate = false;
        return new BoundSortItem(expression, item.IsDescending);
    }

    private BoundExpression? BindRowCount(ParsedExpression? count, string clause)
    {
        if (count is null)
        {
            return null;
        }

        // A row count is one for all rows, so it cannot look at any variable
        var before = _scope;
        _scope = new Scope(null);
        BoundExpression bound;
        try
        {
            bound = BindExpression(count);
        }
        catch (CypherException error) when (error.Detail == "UndefinedVariable")
        {
            throw _source.SyntaxError("NonConstantExpression", $"{clause} cannot depend on a variable.", count.Span);
        }
        finally
        {
            _scope = before;
        }

        if (bound is LiteralExpression { Value: { IsInteger: true, AsInteger: < 0 } })
        {
            throw _source.SyntaxError("NegativeIntegerArgument", $"{clause} needs a number of rows; it cannot be negative.", count.Span);
        }

        return bound.Type.MayBe(StaticType.Integer)
            ? bound
            : throw _source.SyntaxError(
                "InvalidArgumentType", $"{clause} needs an Integer, but this is {Noun.Of(bound.Type.ToText())}.", count.Span);
    }

    private static bool ContainsAggregate(ParsedExpression expression) =>
        SyntaxWalker.Descendants(expression).Any(part => part is ParsedCall call && AggregateTable.IsAggregate(call.Name));

    private string TextOf(ParsedExpression expression) => expression switch
    {
        ParsedVariable variable => variable.Name,
        ParsedProperty property => TextOf(property.Target) + "." + property.Key,
        _ => TextOfTokens(expression),
    };

    // Names of functions are the same in upper and lower case
    private string TextOfTokens(ParsedExpression expression)
    {
        var tokens = Lexer.Tokenize(new SourceText(_source.Slice(expression.Span).ToString()));
        return string.Concat(tokens.Zip(tokens.Skip(1), (token, next) =>
            (next.Kind == TokenKind.LeftParenthesis ? token.Text.ToUpperInvariant() : token.Text) + " "));
    }
}
