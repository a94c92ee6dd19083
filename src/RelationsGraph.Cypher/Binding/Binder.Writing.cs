using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Updates;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Binding;

// The clauses that change the graph
internal sealed partial class Binder
{
    private const StaticType Element = StaticType.Node | StaticType.Edge;

    private BoundClause? TryBindWriting(ParsedClause clause)
    {
        var keyword = clause switch
        {
            ParsedCreate => "CREATE",
            ParsedMerge => "MERGE",
            ParsedSet => "SET",
            ParsedRemove => "REMOVE",
            ParsedDelete => "DELETE",
            ParsedForeach => "FOREACH",
            _ => null,
        };
        if (keyword is null)
        {
            return null;
        }

        if (_place == QueryPlace.Expression)
        {
            throw _source.SyntaxError(
                "InvalidClauseComposition", $"The clause {keyword} cannot stand in an expression; only CALL {{ ... }} can write.", clause.Span);
        }

        _frame.FirstWrite ??= (keyword, clause.Span);
        return clause switch
        {
            ParsedCreate create => BindCreate(create),
            ParsedMerge merge => BindMerge(merge),
            ParsedSet set => new BoundUpdates(keyword, BindSetItems(set.Items)),
            ParsedRemove remove => new BoundUpdates(keyword, [.. remove.Targets.Select(BindRemoval)]),
            ParsedDelete delete => new BoundUpdates(keyword, [.. delete.Elements.Select(element => BindDeletion(element, delete.IsDetaching))]),
            _ => BindForeach((ParsedForeach)clause),
        };
    }

    private BoundCreate BindCreate(ParsedCreate create)
    {
        var creations = ImmutableArray.CreateBuilder<Creation>();
        var paths = ImmutableArray.CreateBuilder<BoundPattern>();
        foreach (var pattern in create.Patterns)
        {
            CheckCreatable(pattern, mayBeUndirected: false);
            var binding = new PatternBinding();
            creations.AddRange(pattern.Nodes.Select(node => DeclareCreatedNode(node, pattern, binding)).OfType<Creation>());
            foreach (var edge in pattern.Edges)
            {
                var properties = BindProperties(edge.Properties);
                binding.Add(edge, DeclareEdge(edge, binding));
                creations.Add(NewEdgeCreation(edge, pattern, binding, properties));
            }

            if (pattern.Variable is { } path)
            {
                DeclarePath(pattern, path, binding);
                var edges = pattern.Edges.Select(edge => BindCreatedEdge(edge, binding)).ToImmutableArray();
                paths.Add(new BoundPattern(binding.VariableOf(pattern), PatternKind.Plain, [.. pattern.Nodes.Select(binding.VariableOf)], edges));
            }
        }

        return new BoundCreate(creations.ToImmutable(), paths.ToImmutable());
    }

    private static BoundEdge BindCreatedEdge(ParsedEdgePattern edge, PatternBinding binding) =>
        new(binding.VariableOf(edge), [edge.Types[0].Name], edge.Direction, null, null, []);

    /// <summary>The creation of a node, or null where the pattern names one that is there already.</summary>
    private NodeCreation? DeclareCreatedNode(ParsedNodePattern node, ParsedPattern pattern, PatternBinding binding)
    {
        if (CheckKnownNode(node, pattern))
        {
            binding.Add(node, DeclareNode(node.Variable!, binding));
            return null;
        }

        var properties = BindProperties(node.Properties);
        var variable = node.Variable is null
            ? Introduce(binding, _frame.NewAnonymous(StaticType.Node, "node"))
            : DeclareNode(node.Variable, binding);
        binding.Add(node, variable);
        return new NodeCreation(variable, LabelsOf(node.Labels), properties, node.Span);
    }

    private BoundMerge BindMerge(ParsedMerge merge)
    {
        var pattern = merge.Pattern;
        CheckCreatable(pattern, mayBeUndirected: true);
        var known = pattern.Nodes.Where(node => CheckKnownNode(node, pattern)).ToList();
        var binding = _frame.WithoutUses(() => BindPatterns([pattern], new PatternBinding { HeldValues = new(ReferenceEqualityComparer.Instance) }));
        var match = new BoundMatch(false, binding.Patterns, [.. binding.Conditions], [.. binding.Introduced]);
        var create = new BoundCreate([.. BindMergedElements(pattern, known, binding)], [.. binding.Patterns.Where(bound => bound.Path is not null)]);
        return new BoundMerge([.. MergedPropertiesOf(pattern, binding)], match, create, BindSetItems(merge.OnCreate), BindSetItems(merge.OnMatch));
    }

    private static IEnumerable<MergedProperty> MergedPropertiesOf(ParsedPattern pattern, PatternBinding binding) =>
        from element in pattern.Nodes.Select(node => (node.Properties, node.Span)).Concat(pattern.Edges.Select(edge => (edge.Properties, edge.Span)))
        from entry in (element.Properties as ParsedMap)?.Entries ?? []
        select new MergedProperty(entry.Key, binding.HeldValues![entry], element.Span);

    private IEnumerable<Creation> BindMergedElements(ParsedPattern pattern, List<ParsedNodePattern> known, PatternBinding binding)
    {
        var seen = new HashSet<BoundVariable>();
        foreach (var node in pattern.Nodes.Where(node => !known.Exists(other => ReferenceEquals(other, node)) && seen.Add(binding.VariableOf(node))))
        {
            yield return new NodeCreation(binding.VariableOf(node), LabelsOf(node.Labels), OwnProperties(node.Properties), node.Span);
        }

        foreach (var edge in pattern.Edges)
        {
            yield return NewEdgeCreation(edge, pattern, binding, OwnProperties(edge.Properties));
        }

        BoundExpression? OwnProperties(ParsedExpression? properties)
        {
            if (BindProperties(properties) is not { } bound)
            {
                return null;
            }

            var own = bound.References.FirstOrDefault(binding.Introduced.Contains);
            return own is null
                ? new MapExpression([.. ((ParsedMap)properties!).Entries.Select(entry => (entry.Key, (BoundExpression)binding.HeldValues![entry]))], bound.Span)
                : throw _source.SyntaxError(
                    "UndefinedVariable", $"The properties of a MERGE cannot depend on '{own}', which it binds itself.", bound.Span);
        }
    }

    private static EdgeCreation NewEdgeCreation(
        ParsedEdgePattern edge, ParsedPattern pattern, PatternBinding binding, BoundExpression? properties)
    {
        var place = pattern.Edges.IndexOf(edge);
        var (left, right) = (binding.VariableOf(pattern.Nodes[place]), binding.VariableOf(pattern.Nodes[place + 1]));
        var (source, target) = edge.Direction == EdgeDirection.Left ? (right, left) : (left, right);
        return new EdgeCreation(binding.VariableOf(edge), edge.Types[0].Name, source, target, properties, edge.Span);
    }

    private BoundExpression? BindProperties(ParsedExpression? properties) => properties is null ? null : BindExpression(properties);

    private void CheckCreatable(ParsedPattern pattern, bool mayBeUndirected)
    {
        if (pattern.Kind != PatternKind.Plain)
        {
            throw _source.SyntaxError("UnexpectedSyntax", "A shortest path can be looked for, but not made.", pattern.Span);
        }

        foreach (var edge in pattern.Edges)
        {
            CheckCreatable(edge, mayBeUndirected);
        }

        if (pattern.Nodes.Select(node => node.Condition).Concat(pattern.Edges.Select(edge => edge.Condition)).FirstOrDefault(found => found is not null)
            is { } condition)
        {
            throw _source.SyntaxError("UnexpectedSyntax", "WHERE cannot stand in a pattern that is to be made.", condition.Span);
        }
    }

    private void CheckCreatable(ParsedEdgePattern edge, bool mayBeUndirected)
    {
        if (edge.Variable is { } variable && _scope.TryFind(variable.Name, out _))
        {
            throw AlreadyBound(variable);
        }

        if (edge.Length is not null)
        {
            throw _source.SyntaxError("CreatingVarLength", "A relationship of variable length can be looked for, but not made.", edge.Span);
        }

        if (edge.Types.Length != 1)
        {
            throw _source.SyntaxError(
                "NoSingleRelationshipType", "A relationship that is to be made needs exactly one type, such as -[:VISITS]->.", edge.Span);
        }

        if (edge.Direction == EdgeDirection.Either && !mayBeUndirected)
        {
            throw _source.SyntaxError("RequiresDirectedRelationship", "A relationship that is to be made needs a direction, --> or <--.", edge.Span);
        }
    }

    /// <summary>Whether a node is bound already; then it must stand bare, at the end of a relationship.</summary>
    private bool CheckKnownNode(ParsedNodePattern node, ParsedPattern pattern)
    {
        if (node.Variable is not { } variable || !_scope.TryFind(variable.Name, out _))
        {
            return false;
        }

        return pattern.Edges.IsEmpty || node.Labels is not null || node.Properties is not null ? throw AlreadyBound(variable) : true;
    }

    private ImmutableArray<string> LabelsOf(ParsedLabels? labels)
    {
        var parts = labels is null ? [] : SplitLabels(labels).ToList();
        var odd = parts.FirstOrDefault(part => part is not ParsedLabels.Name);
        return odd is null
            ? [.. parts.Cast<ParsedLabels.Name>().Select(part => part.Label).Distinct(StringComparer.Ordinal)]
            : throw _source.SyntaxError("UnexpectedSyntax", "Only plain labels can be written, such as :Entity:Person.", odd.Span);
    }

    private ImmutableArray<Update> BindSetItems(ImmutableArray<ParsedSetItem> items) => [.. items.Select(BindSetItem)];

    private Update BindSetItem(ParsedSetItem item)
    {
        switch (item.Target)
        {
            case ParsedLabelTest test:
                return new ChangeLabels(BindElement(test.Target, StaticType.Node), LabelsOf(test.Labels), isRemoving: false, item.Span);
            case ParsedProperty property when !item.IsAdding:
                return new SetProperty(BindElement(property.Target, Element), KeyOf(property), BindExpression(item.Value!), item.Span);
            case ParsedIndex index when !item.IsAdding:
                return new SetProperty(
                    BindElement(index.Target, Element), BindExpression(index.Index), BindExpression(item.Value!), item.Span);
            case ParsedVariable variable:
                var element = BindElement(variable, Element);
                var map = BindExpression(item.Value!);
                Require(map, StaticType.Map | Element, "All properties are set from a map");
                return new SetAllProperties(element, map, item.IsAdding, item.Span);
            default:
                throw _source.SyntaxError(
                    "UnexpectedSyntax", "SET takes n.property = value, n = map, n += map or n:Label.", item.Target.Span);
        }
    }

    private Update BindRemoval(ParsedExpression target)
    {
        var nothing = new LiteralExpression(Value.Null, target.Span);
        return target switch
        {
            ParsedLabelTest test => new ChangeLabels(BindElement(test.Target, StaticType.Node), LabelsOf(test.Labels), isRemoving: true, test.Span),
            ParsedProperty property => new SetProperty(BindElement(property.Target, Element), KeyOf(property), nothing, property.Span),
            ParsedIndex index => new SetProperty(BindElement(index.Target, Element), BindExpression(index.Index), nothing, index.Span),
            _ => throw _source.SyntaxError("UnexpectedSyntax", "REMOVE takes n.property or n:Label.", target.Span),
        };
    }

    private static LiteralExpression KeyOf(ParsedProperty property) => new(Value.Of(property.Key), property.KeySpan);

    private BoundExpression BindElement(ParsedExpression element, StaticType wanted)
    {
        var bound = BindExpression(element);
        Require(bound, wanted, "This cannot be written");
        return bound;
    }

    private DeleteElement BindDeletion(ParsedExpression element, bool isDetaching)
    {
        if (element is ParsedLabelTest)
        {
            throw _source.SyntaxError("InvalidDelete", "A label is taken off by REMOVE, not by DELETE.", element.Span);
        }

        var bound = BindExpression(element);
        return (bound.Type & (Element | StaticType.Path)) != 0 || bound.Type == StaticType.Null
            ? new DeleteElement(bound, isDetaching)
            : throw InvalidType("DELETE takes nodes, relationships and paths", Element | StaticType.Path, bound);
    }

    private BoundForeach BindForeach(ParsedForeach loop)
    {
        var list = BindExpression(loop.List);
        Require(list, StaticType.List, "FOREACH needs a list");
        var outer = _scope;
        _scope = new Scope(outer);
        var variable = DeclareLocal(loop.Variable, ItemTypeOf(list));
        var clauses = loop.Clauses.Select(BindRepeated).ToImmutableArray();
        _scope = outer;
        return new BoundForeach(variable, list, clauses);

        BoundClause BindRepeated(ParsedClause clause) => TryBindWriting(clause) ?? throw _source.SyntaxError(
            "InvalidClauseComposition", "FOREACH can hold clauses that write only; read before it, or use UNWIND.", clause.Span);
    }
}
