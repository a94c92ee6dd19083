using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Functions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;

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

        // WHERE after WITH sees what was there before too, unless rows were put together
        var after = new Scope(_scope.Outer);
        _scope = isAggregating || projection.IsDistinct ? after : new Scope(_scope);
        foreach (var variable in outputs)
        {
            after.Add(variable);
            _scope.Add(variable);
        }

        var conditions = condition is null ? [] : SplitConjunction(BindCondition(condition)).ToImmutableArray();
        _scope = after;
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

    private List<ProjectionItem> ListItems(ParsedProjection projection, bool isReturn, SourceSpan span)
    {
        var items = new List<ProjectionItem>();
        if (projection.TakesAll)
        {
            var variables = _scope.Own.Where(variable => variable.IsNamed).OrderBy(variable => variable.Name, StringComparer.Ordinal).ToList();
            if (isReturn && variables.Count == 0)
            {
                throw _source.SyntaxError("NoVariablesInScope", "RETURN * needs a variable, and there is none.", span);
            }

            items.AddRange(variables.Select(variable => new ProjectionItem(variable.Name, new ParsedVariable(variable.Name, span), span)));
        }

        foreach (var item in projection.Items)
        {
            var name = item.Alias?.Name ?? NameWithoutAlias(item.Expression, isReturn);
            items.Add(new ProjectionItem(name, item.Expression, item.Alias?.Span ?? item.Expression.Span));
        }

        return items;
    }

    private string NameWithoutAlias(ParsedExpression expression, bool isReturn)
    {
        if (expression is ParsedVariable variable)
        {
            return variable.Name;
        }

        return isReturn
            ? _source.Slice(expression.Span).ToString()
            : throw _source.SyntaxError("NoExpressionAlias", "An expression in WITH needs a name: WITH ... AS name.", expression.Span);
    }

    private void CheckNames(List<ProjectionItem> items, bool isReturn)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!names.Add(item.Name))
            {
                throw _source.SyntaxError(
                    "ColumnNameConflict", $"Two columns of this {(isReturn ? "RETURN" : "WITH")} have the name '{item.Name}'; rename one with AS.", item.Span);
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

        _sortedBy = output;
        _inputOfSort = before;
        var sort = projection.Sort.Select(item => new BoundSortItem(BindExpression(item.Expression), item.IsDescending)).ToImmutableArray();
        _sortedBy = null;
        _inputOfSort = null;
        _scope = before;
        return sort;
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
            : throw _source.SyntaxError("InvalidArgumentType", $"{clause} needs an Integer, but this is a {bound.Type.ToText()}.", count.Span);
    }

    private static bool ContainsAggregate(ParsedExpression expression) =>
        SyntaxWalker.Descendants(expression).Any(part => part is ParsedCall call && AggregateTable.IsAggregate(call.Name));

    private string TextOf(ParsedExpression expression) => expression switch
    {
        ParsedVariable variable => variable.Name,
        ParsedProperty property => TextOf(property.Target) + "." + property.Key,
        _ => TextOfTokens(expression),
    };

    private string TextOfTokens(ParsedExpression expression) =>
        string.Concat(Lexer.Tokenize(new SourceText(_source.Slice(expression.Span).ToString())).Select(token => token.Text + " "));
}
