using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Binding;

internal sealed partial class Binder
{
    /// <summary>Set while an item with aggregates is bound: plain parts must then be keys of the groups.</summary>
    private ProjectionBinding? _projection;

    /// <summary>Set while ORDER BY is bound: what is written like an item is that item.</summary>
    private ProjectionBinding? _sortedBy;

    private bool _sortsByAggregate;
    private Scope? _inputOfSort;
    private bool _isInAggregate;
    private int _localDepth;

    private BoundExpression BindCondition(ParsedExpression condition)
    {
        var bound = BindExpression(condition);
        return bound.Type.MayBe(StaticType.Boolean) ? bound : throw InvalidType("WHERE needs a condition", StaticType.Boolean, bound);
    }

    private BoundExpression BindExpression(ParsedExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return FindProjected(expression) ?? expression switch
        {
            ParsedLiteral literal => new LiteralExpression(literal.Value, literal.Span),
            ParsedParameter parameter => BindParameter(parameter),
            ParsedVariable variable => BindVariable(variable),
            ParsedProperty property => BindProperty(property),
            ParsedIndex index => BindIndex(index),
            ParsedSlice slice => BindSlice(slice),
            ParsedList list => new ListExpression([.. list.Items.Select(BindExpression)], list.Span),
            ParsedMap map => new MapExpression([.. map.Entries.Select(entry => (entry.Key, BindExpression(entry.Value)))], map.Span),
            ParsedMapProjection projection => BindMapProjection(projection),
            ParsedUnary unary => BindUnary(unary),
            ParsedBinary binary => BindBinary(binary),
            ParsedComparison comparison => BindComparison(comparison),
            ParsedLabelTest test => BindLabelTest(test),
            ParsedCall call => BindCall(call),
            ParsedCase choice => BindCase(choice),
            ParsedListComprehension comprehension => BindListComprehension(comprehension),
            ParsedQuantifier quantifier => BindQuantifier(quantifier),
            ParsedReduce reduce => BindReduce(reduce),
            ParsedPatternPredicate predicate => BindPatternPredicate(predicate),
            ParsedPatternComprehension comprehension => BindPatternComprehension(comprehension),
            ParsedSubquery subquery => BindSubquery(subquery),
            _ => throw new InvalidOperationException($"{expression.GetType().Name} is not an expression that the parser makes."),
        };
    }

    private VariableExpression? FindProjected(ParsedExpression expression)
    {
        if (_projection is not null && IsSimple(expression) && IsUngrouped(expression, _projection))
        {
            return ReferTo(_projection.FindKey(TextOf(expression)));
        }

        return _sortedBy is not null && MayBeItem(expression) ? ReferTo(_sortedBy.FindItem(TextOf(expression))) : null;

        VariableExpression? ReferTo(BoundVariable? variable) => variable is null ? null : new VariableExpression(variable, expression.Span);
    }

    // In a key with an aggregate of its own only simple parts and aggregates are looked up, as beside an aggregate in an item
    private bool MayBeItem(ParsedExpression expression) =>
        expression is not ParsedLiteral && (!_sortsByAggregate || IsSimple(expression) || ContainsAggregate(expression));

    // openCypher lets only variables and properties of variables stand beside an aggregate
    private static bool IsSimple(ParsedExpression expression) => expression is ParsedVariable or ParsedProperty { Target: ParsedVariable };

    // A variable of a comprehension may hide one of the rows; then it is no key, whatever its name
    private bool IsUngrouped(ParsedExpression expression, ProjectionBinding projection)
    {
        var name = ((expression as ParsedProperty)?.Target as ParsedVariable ?? (ParsedVariable)expression).Name;
        return _scope.TryFind(name, out var seen) && projection.Input.TryFind(name, out var input) && ReferenceEquals(seen, input);
    }

    private ParameterExpression BindParameter(ParsedParameter parameter)
    {
        _frame.Parameters.TryAdd(parameter.Name, parameter.Span);
        return new ParameterExpression(parameter.Name, parameter.Span);
    }

    private VariableExpression BindVariable(ParsedVariable variable)
    {
        if (!_scope.TryFind(variable.Name, out var known))
        {
            if (_inputOfSort is null || !_inputOfSort.TryFind(variable.Name, out var hidden))
            {
                throw _source.SyntaxError(
                    "UndefinedVariable",
                    $"The variable '{variable.Name}' is not defined.{Suggestion.For(variable.Name, _scope.AllNames)}",
                    variable.Span);
            }

            throw _sortsByAggregate && _sortedBy!.Plain.Any(item => item.Expression.References.Contains(hidden))
                ? NoGroupingKey(variable)
                : _source.SyntaxError(
                    "UndefinedVariable",
                    $"After DISTINCT or an aggregate only the columns can be seen, and '{variable.Name}' is none.",
                    variable.Span);
        }

        if (_projection is not null && _projection.Input.TryFind(variable.Name, out var ungrouped) && ReferenceEquals(ungrouped, known))
        {
            throw NoGroupingKey(variable);
        }

        return new VariableExpression(known, variable.Span);
    }

    private CypherException NoGroupingKey(ParsedVariable variable) => _source.SyntaxError(
        "AmbiguousAggregationExpression",
        $"Beside an aggregate only grouping keys can stand, and '{variable.Name}' is none; project it on its own first.",
        variable.Span);

    private PropertyExpression BindProperty(ParsedProperty property)
    {
        var target = BindExpression(property.Target);
        if (!target.Type.MayBe(StaticType.Node | StaticType.Edge | StaticType.Map | StaticType.Temporal))
        {
            // A path is known to be one by its place in a pattern, so that this is as much a fault of the text as an unknown name
            throw _source.Error(
                target.Type == StaticType.Path ? CypherErrorKind.SyntaxError : CypherErrorKind.TypeError,
                "InvalidArgumentType",
                $"{Noun.AtStart(target.Type.ToText())} has no properties such as '{property.Key}'.",
                target.Span);
        }

        if ((target.Type & (StaticType.Map | StaticType.Temporal)) == 0)
        {
            _frame.PropertyUses.Add((property.Key, property.KeySpan));
        }

        return new PropertyExpression(target, property.Key, property.Span);
    }

    private IndexExpression BindIndex(ParsedIndex index)
    {
        var target = BindExpression(index.Target);
        var key = BindExpression(index.Index);
        if (!target.Type.MayBe(StaticType.List | StaticType.Map | StaticType.Node | StaticType.Edge))
        {
            throw _source.Error(
                CypherErrorKind.TypeError, "InvalidArgumentType", $"{Noun.AtStart(target.Type.ToText())} has no items.", target.Span);
        }

        return new IndexExpression(target, key, index.Span);
    }

    private SliceExpression BindSlice(ParsedSlice slice)
    {
        var target = BindExpression(slice.Target);
        Require(target, StaticType.List, "[..] takes a part");
        var from = slice.From is null ? null : BindExpression(slice.From);
        var to = slice.To is null ? null : BindExpression(slice.To);
        return new SliceExpression(target, from, to, slice.Span);
    }

    private MapProjectionExpression BindMapProjection(ParsedMapProjection projection)
    {
        var target = BindExpression(projection.Target);
        Require(target, StaticType.Map | StaticType.Node | StaticType.Edge, "A map projection takes properties");
        var entries = projection.Entries.Select(entry => (entry.Key, BindExpression(entry.Value))).ToImmutableArray();
        return new MapProjectionExpression(target, projection.TakesAll, entries, projection.Span);
    }

    private BoundExpression BindUnary(ParsedUnary unary)
    {
        var operand = BindExpression(unary.Operand);
        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                Require(operand, StaticType.Boolean, "NOT needs a condition");
                return new NotExpression(operand, unary.Span);
            case UnaryOperator.IsNull or UnaryOperator.IsNotNull:
                return new NullTestExpression(operand, unary.Operator == UnaryOperator.IsNull, unary.Span);
            default:
                Require(operand, StaticType.Number, "A sign needs a number");
                return unary.Operator == UnaryOperator.Plus ? operand : new NegateExpression(operand, unary.Span);
        }
    }

    private BoundExpression BindBinary(ParsedBinary binary)
    {
        var left = BindExpression(binary.Left);
        var right = BindExpression(binary.Right);
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor:
                var name = binary.Operator.ToString().ToUpperInvariant();
                Require(left, StaticType.Boolean, $"{name} needs conditions");
                Require(right, StaticType.Boolean, $"{name} needs conditions");
                return binary.Operator switch
                {
                    BinaryOperator.And => new AndExpression(left, right, binary.Span),
                    BinaryOperator.Or => new OrExpression(left, right, binary.Span),
                    _ => new XorExpression(left, right, binary.Span),
                };
            case BinaryOperator.In:
                Require(right, StaticType.List, "IN needs a list on its right");
                return new InExpression(left, right, binary.Span);
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains:
                return new TextTestExpression(binary.Operator, left, right, binary.Span);
            case BinaryOperator.Concatenate:
                Require(left, StaticType.String | StaticType.List, "'||' joins texts or lists");
                Require(right, StaticType.String | StaticType.List, "'||' joins texts or lists");
                return new ConcatenationExpression(left, right, binary.Span);
            case BinaryOperator.Matches:
                return new RegexTestExpression(left, right, binary.Span);
            default:
                return BindArithmetic(binary, left, right);
        }
    }

    private ArithmeticExpression BindArithmetic(ParsedBinary binary, BoundExpression left, BoundExpression right)
    {
        if (binary.Operator != BinaryOperator.Add)
        {
            Require(left, StaticType.Number | StaticType.Temporal, "Arithmetic needs numbers");
            Require(right, StaticType.Number | StaticType.Temporal, "Arithmetic needs numbers");
        }

        return new ArithmeticExpression(binary.Operator, left, right, binary.Span);
    }

    private BoundExpression BindComparison(ParsedComparison comparison)
    {
        var operands = comparison.Operands.Select(BindExpression).ToList();
        BoundExpression? chain = null;
        for (var i = 0; i < comparison.Operators.Length; i++)
        {
            var span = comparison.Operands[i].Span.To(comparison.Operands[i + 1].Span);
            var link = new ComparisonExpression(comparison.Operators[i], operands[i], operands[i + 1], span);
            chain = chain is null ? link : new AndExpression(chain, link, comparison.Span);
        }

        return chain!;
    }

    private LabelTestExpression BindLabelTest(ParsedLabelTest test)
    {
        var target = BindExpression(test.Target);
        Require(target, StaticType.Node | StaticType.Edge, "A label test needs a node or a relationship");
        if (target.Type == StaticType.Edge)
        {
            _frame.TypeUses.AddRange(NamesOf(test.Labels));
            return new LabelTestExpression(target, BindTypes(test.Labels), test.Span);
        }

        return new LabelTestExpression(target, BindLabels(test.Labels), test.Span);
    }

    // Types are tested as if they were labels, but are none to be warned of
    private BoundLabels BindTypes(ParsedLabels types)
    {
        var before = _frame.LabelUses.Count;
        var bound = BindLabels(types);
        _frame.LabelUses.RemoveRange(before, _frame.LabelUses.Count - before);
        return bound;
    }

    private static IEnumerable<(string Name, SourceSpan Span)> NamesOf(ParsedLabels labels) => labels switch
    {
        ParsedLabels.Name name => [(name.Label, name.Span)],
        ParsedLabels.All all => all.Parts.SelectMany(NamesOf),
        ParsedLabels.Either either => either.Parts.SelectMany(NamesOf),
        ParsedLabels.Not not => NamesOf(not.Part),
        _ => [],
    };

    private CaseExpression BindCase(ParsedCase choice)
    {
        var subject = choice.Subject is null ? null : BindExpression(choice.Subject);
        var branches = choice.Branches
            .Select(branch => (BindExpression(branch.Condition), BindExpression(branch.Result)))
            .ToImmutableArray();
        var otherwise = choice.Otherwise is null ? new LiteralExpression(Value.Null, choice.Span) : BindExpression(choice.Otherwise);
        return new CaseExpression(subject, branches, otherwise, choice.Span);
    }

    private void Require(BoundExpression expression, StaticType wanted, string why)
    {
        if (!expression.Type.MayBe(wanted))
        {
            throw InvalidType(why, wanted, expression);
        }
    }

    private CypherException InvalidType(string why, StaticType wanted, BoundExpression found) =>
        _source.SyntaxError(
            "InvalidArgumentType", $"{why}: expected {Noun.Of(wanted.ToText())}, but this is {Noun.Of(found.Type.ToText())}.", found.Span);
}
