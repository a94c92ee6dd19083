using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Binding;

internal sealed partial class Binder
{
    private BoundMatch BindMatch(ParsedMatch match)
    {
        var pattern = BindPatterns(match.Patterns, new PatternBinding());
        if (match.Condition is not null)
        {
            pattern.Conditions.AddRange(SplitConjunction(BindCondition(match.Condition)));
        }

        return new BoundMatch(match.IsOptional, pattern.Patterns, [.. pattern.Conditions], [.. pattern.Introduced]);
    }

    // Variables first and conditions after, so that a property of one pattern may name a variable of a later one
    private PatternBinding BindPatterns(ImmutableArray<ParsedPattern> parsed, PatternBinding binding)
    {
        CheckSelectors(parsed);
        foreach (var pattern in parsed)
        {
            DeclareElements(pattern, binding);
        }

        binding.Patterns = [.. parsed.Select(pattern => BindPattern(pattern, binding))];
        return binding;
    }

    private void DeclareElements(ParsedPattern pattern, PatternBinding binding)
    {
        CheckShortestPath(pattern);
        foreach (var node in pattern.Nodes)
        {
            binding.Add(node, node.Variable is null
                ? Introduce(binding, _frame.NewAnonymous(StaticType.Node, "node"))
                : DeclareNode(node.Variable, binding));
        }

        foreach (var edge in pattern.Edges)
        {
            binding.Add(edge, DeclareEdge(edge, binding));
        }

        if (pattern.Variable is { } path)
        {
            DeclarePath(pattern, path, binding);
        }
    }

    private void DeclarePath(ParsedPattern pattern, ParsedVariable path, PatternBinding binding)
    {
        if (_scope.TryFind(path.Name, out _))
        {
            throw AlreadyBound(path);
        }

        var variable = Introduce(binding, _frame.NewVariable(path.Name, StaticType.Path));
        _scope.Add(variable);
        binding.Add(pattern, variable);
    }

    private void CheckSelectors(ImmutableArray<ParsedPattern> patterns)
    {
        if (patterns.Length > 1 && patterns.FirstOrDefault(pattern => pattern.Kind == PatternKind.Selected) is { } selected)
        {
            throw _source.SyntaxError(
                "InvalidRelationshipPattern", "A pattern whose shortest paths are selected must stand alone in its MATCH.", selected.Span);
        }
    }

    private void CheckShortestPath(ParsedPattern pattern)
    {
        if (pattern.Kind is PatternKind.Plain or PatternKind.Selected)
        {
            return;
        }

        if (pattern.Edges.Length != 1)
        {
            throw _source.SyntaxError(
                "InvalidRelationshipPattern", "A shortest path is asked between two nodes: shortestPath((a)-[*]-(b)).", pattern.Span);
        }

        if (pattern.Edges[0].Length is { From: > 1 })
        {
            throw _source.SyntaxError(
                "InvalidRelationshipPattern", "A shortest path can start at a length of 0 or 1 only.", pattern.Edges[0].Span);
        }
    }

    private BoundVariable DeclareNode(ParsedVariable variable, PatternBinding binding)
    {
        if (!_scope.TryFind(variable.Name, out var known))
        {
            known = Introduce(binding, _frame.NewVariable(variable.Name, StaticType.Node));
            _scope.Add(known);
        }

        return known.Type.MayBe(StaticType.Node) ? known : throw TypeConflict(variable, known, "node");
    }

    private BoundVariable DeclareEdge(ParsedEdgePattern edge, PatternBinding binding)
    {
        var type = edge.Length is null ? StaticType.Edge : StaticType.List;
        if (edge.Variable is null)
        {
            return Introduce(binding, _frame.NewAnonymous(type, "edge"));
        }

        if (!_scope.TryFind(edge.Variable.Name, out var known))
        {
            known = Introduce(binding, _frame.NewVariable(edge.Variable.Name, type));
            _scope.Add(known);
            binding.Edges.Add(known);
            return known;
        }

        if (!known.Type.MayBe(type))
        {
            throw TypeConflict(edge.Variable, known, edge.Length is null ? "relationship" : "list of relationships");
        }

        if (edge.Length is not null)
        {
            return DeclareKnownWalk(edge.Variable, known, binding);
        }

        if (!binding.Edges.Add(known))
        {
            throw _source.SyntaxError(
                "RelationshipUniquenessViolation",
                $"The relationship '{known.Name}' stands twice in one MATCH, where every relationship is another one.",
                edge.Variable.Span);
        }

        return known;
    }

    // A walk whose list is bound already is any walk whose list is the same
    private BoundVariable DeclareKnownWalk(ParsedVariable variable, BoundVariable known, PatternBinding binding)
    {
        var walk = Introduce(binding, _frame.NewAnonymous(StaticType.List, "walk"));
        var (left, right) = (new VariableExpression(walk, variable.Span), new VariableExpression(known, variable.Span));
        binding.Conditions.Add(new ComparisonExpression(ComparisonOperator.Equal, left, right, variable.Span));
        return walk;
    }

    private CypherException TypeConflict(ParsedVariable variable, BoundVariable known, string wanted) =>
        _source.SyntaxError(
            "VariableTypeConflict",
            $"The variable '{variable.Name}' is {Noun.Of(known.Type.ToText())}; it cannot be a {wanted} here.",
            variable.Span);

    private static BoundVariable Introduce(PatternBinding binding, BoundVariable variable)
    {
        binding.Introduced.Add(variable);
        return variable;
    }

    private BoundPattern BindPattern(ParsedPattern pattern, PatternBinding binding)
    {
        // Before a selection conditions on its ends alone take away the same paths as after it, and can find the ends
        var own = pattern.Kind == PatternKind.Selected ? [] : binding.Conditions;
        foreach (var node in pattern.Nodes)
        {
            BindNodeConditions(node, binding, own);
        }

        var edges = pattern.Edges.Select(edge => BindEdge(edge, binding, own)).ToImmutableArray();
        if (pattern.Condition is not null)
        {
            own.AddRange(SplitConjunction(BindCondition(pattern.Condition)));
        }

        var path = pattern.Variable is null ? null : binding.VariableOf(pattern);
        var bound = new BoundPattern(path, pattern.Kind, [.. pattern.Nodes.Select(binding.VariableOf)], edges)
        {
            Selector = pattern.Selector,
            Conditions = pattern.Kind == PatternKind.Selected ? [.. own] : [],
        };
        return bound.IsSearchable && pattern.Kind == PatternKind.Selected ? WithConditionsOnEndsOutside(bound, binding) : bound;
    }

    private static BoundPattern WithConditionsOnEndsOutside(BoundPattern pattern, PatternBinding binding)
    {
        var onEnds = pattern.Conditions.ToLookup(condition =>
            condition.References.All(variable => pattern.Nodes.Contains(variable) || !binding.Introduced.Contains(variable)));
        binding.Conditions.AddRange(onEnds[true]);
        return new BoundPattern(pattern.Path, pattern.Kind, pattern.Nodes, pattern.Edges)
        {
            Selector = pattern.Selector,
            Conditions = [.. onEnds[false]],
        };
    }

    private void BindNodeConditions(ParsedNodePattern node, PatternBinding binding, List<BoundExpression> conditions)
    {
        var variable = binding.VariableOf(node);
        var reference = new VariableExpression(variable, node.Variable?.Span ?? node.Span);
        if (node.Labels is not null)
        {
            var tests = SplitLabels(node.Labels).Select(labels => new LabelTestExpression(reference, BindLabels(labels), labels.Span));
            conditions.AddRange(tests);
        }

        conditions.AddRange(BindPropertyConditions(node.Properties, reference, binding));
        if (node.Condition is not null)
        {
            conditions.AddRange(SplitConjunction(BindCondition(node.Condition)));
        }
    }

    private static IEnumerable<ParsedLabels> SplitLabels(ParsedLabels labels) =>
        labels is ParsedLabels.All all ? all.Parts.SelectMany(SplitLabels) : [labels];

    private IEnumerable<BoundExpression> BindPropertyConditions(ParsedExpression? properties, BoundExpression element, PatternBinding binding)
    {
        foreach (var entry in (properties as ParsedMap)?.Entries ?? [])
        {
            _frame.PropertyUses.Add((entry.Key, entry.KeySpan));
            var property = new PropertyExpression(element, entry.Key, entry.KeySpan);
            var value = BindPropertyValue(entry, binding);
            yield return new ComparisonExpression(ComparisonOperator.Equal, property, value, entry.KeySpan.To(entry.Value.Span));
        }
    }

    private BoundExpression BindPropertyValue(ParsedMapEntry entry, PatternBinding binding)
    {
        var value = BindExpression(entry.Value);
        if (binding.HeldValues is not { } held)
        {
            return value;
        }

        var once = new HeldExpression(value, _frame.NewAnonymous(value.Type, "value"));
        held.Add(entry, once);
        return once;
    }

    private BoundEdge BindEdge(ParsedEdgePattern edge, PatternBinding binding, List<BoundExpression> ofElements)
    {
        var variable = binding.VariableOf(edge);
        _frame.TypeUses.AddRange(edge.Types.Select(type => (type.Name, type.Span)));
        var types = edge.Types.Select(type => type.Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (edge.Length is null)
        {
            var reference = new VariableExpression(variable, edge.Variable?.Span ?? edge.Span);
            ofElements.AddRange(BindTypeExpression(edge, reference));
            ofElements.AddRange(BindPropertyConditions(edge.Properties, reference, binding));
            if (edge.Condition is not null)
            {
                ofElements.AddRange(SplitConjunction(BindCondition(edge.Condition)));
            }

            return new BoundEdge(variable, types, edge.Direction, null, null, []);
        }

        if (edge.Condition is not null)
        {
            throw _source.SyntaxError(
                "UnexpectedSyntax",
                "WHERE cannot stand inside a relationship of variable length; write all(r IN relationships(p) WHERE ...).",
                edge.Condition.Span);
        }

        var step = _frame.NewAnonymous(StaticType.Edge, "step");
        var each = new VariableExpression(step, edge.Span);
        ImmutableArray<BoundExpression> conditions = [.. BindTypeExpression(edge, each), .. BindPropertyConditions(edge.Properties, each, binding)];
        CheckStepConditions(conditions, binding);
        var length = new BoundLength(edge.Length.From ?? 1, edge.Length.To ?? int.MaxValue);
        return new BoundEdge(variable, types, edge.Direction, length, step, conditions);
    }

    private LabelTestExpression[] BindTypeExpression(ParsedEdgePattern edge, VariableExpression element)
    {
        if (edge.TypeExpression is not { } types)
        {
            return [];
        }

        _frame.TypeUses.AddRange(NamesOf(types));
        return [new LabelTestExpression(element, BindTypes(types), types.Span)];
    }

    // Each edge of a walk is checked while it is walked; by then all nodes may be found, but not the other edges
    private void CheckStepConditions(ImmutableArray<BoundExpression> conditions, PatternBinding binding)
    {
        foreach (var condition in conditions)
        {
            var late = condition.References.FirstOrDefault(
                variable => variable.Type != StaticType.Node && binding.Introduced.Contains(variable));
            if (late is not null)
            {
                throw _source.SyntaxError(
                    "UndefinedVariable",
                    $"The properties of a walk cannot depend on '{late}', which the same MATCH binds.",
                    condition.Span);
            }
        }
    }

    private BoundLabels BindLabels(ParsedLabels labels)
    {
        switch (labels)
        {
            case ParsedLabels.Name name:
                _frame.LabelUses.Add((name.Label, name.Span));
                return new BoundLabels.Name(name.Label, _frame.NumberOfLabel(name.Label));
            case ParsedLabels.All all:
                return new BoundLabels.All([.. all.Parts.Select(BindLabels)]);
            case ParsedLabels.Either either:
                return new BoundLabels.Either([.. either.Parts.Select(BindLabels)]);
            case ParsedLabels.Not not:
                return new BoundLabels.Not(BindLabels(not.Part));
            default:
                return new BoundLabels.Any();
        }
    }
}
