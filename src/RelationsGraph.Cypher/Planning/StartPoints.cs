using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Finds the cheapest way to a node: by identifier, by a property, by its rarest label, or among all.</summary>
internal sealed class StartPoints(GraphStatistics statistics, bool exposesIdentifiers)
{
    // Going through fewer nodes takes no longer than finding some of them
    private const int LeastNodesInOrder = 100;

    public StartPoint Find(BoundVariable node, IReadOnlyList<BoundExpression> conditions, Func<BoundVariable, bool> isBound)
    {
        var label = conditions.OfType<LabelTestExpression>()
            .Where(test => IsNode(test.Target, node) && test.Labels is BoundLabels.Name)
            .Select(test => (Test: test, ((BoundLabels.Name)test.Labels).Label))
            .OrderBy(pair => statistics.CountNodes(pair.Label))
            .FirstOrDefault();
        var seeks = conditions.Select(condition => FindSeek(condition, node, isBound)).OfType<Seek>();
        var seek = seeks.OrderBy(found => CostOf(found, label.Label)).FirstOrDefault();
        if (seek is not null)
        {
            var isIdentifier = IsIdentifier(seek);
            return new StartPoint(
                node, CostOf(seek, label.Label), plan => new LogicalNodeSeek(plan, node, label.Label, seek.Key, seek.Value, seek.IsList, isIdentifier), []);
        }

        if (FindRange(node, conditions, isBound) is { } range && statistics.CountNodes(label.Label) >= LeastNodesInOrder)
        {
            return new StartPoint(
                node,
                statistics.CountNodes(label.Label) * Cardinality.ShareOf(range.Bounds),
                plan => new LogicalNodeRange(plan, node, label.Label, range.Key, range.Bounds),
                []);
        }

        return new StartPoint(
            node, statistics.CountNodes(label.Label), plan => new LogicalNodeScan(plan, node, label.Label), label.Test is null ? [] : [label.Test]);
    }

    // Of several properties that with the most bounds
    private (string Key, ImmutableArray<RangeBound> Bounds)? FindRange(
        BoundVariable node, IReadOnlyList<BoundExpression> conditions, Func<BoundVariable, bool> isBound)
    {
        var best = conditions.Select(condition => RangeBound.Find(condition, IsKey))
            .OfType<(PropertyExpression Property, RangeBound Bound)>()
            .Where(found => found.Bound.Value.References.All(isBound) && !found.Bound.Value.ContainsRandom)
            .GroupBy(found => found.Property.Key, found => found.Bound, StringComparer.Ordinal)
            .MaxBy(bounds => bounds.Count());
        return best is null ? null : (best.Key, [.. best]);

        bool IsKey(PropertyExpression property) => IsNode(property.Target, node) && !(exposesIdentifiers && property.Key == IdentifierNames.Node);
    }

    private double CostOf(Seek seek, string? label) =>
        (IsIdentifier(seek) ? 1 : statistics.MeanNodesOfValue(label, seek.Key!))
        * (seek.IsList ? Cardinality.LengthOf(seek.Value) : 1);

    private bool IsIdentifier(Seek seek) => seek.Key is null || (exposesIdentifiers && seek.Key == IdentifierNames.Node);

    private static Seek? FindSeek(BoundExpression condition, BoundVariable node, Func<BoundVariable, bool> isBound)
    {
        var (left, right, isList) = condition switch
        {
            ComparisonExpression { Operator: ComparisonOperator.Equal } equality => (equality.Left, equality.Right, false),
            InExpression membership => (membership.Item, membership.List, true),
            _ => default,
        };
        if (left is null || right is null)
        {
            return null;
        }

        return Of(left, right) ?? (isList ? null : Of(right, left));

        Seek? Of(BoundExpression key, BoundExpression value)
        {
            var isUsable = value.References.All(isBound) && !value.ContainsRandom;
            return key switch
            {
                PropertyExpression property when isUsable && IsNode(property.Target, node) => new Seek(property.Key, value, isList),
                FunctionExpression { Function.Name: "elementId" } call when isUsable && IsNode(call.Arguments[0], node) =>
                    new Seek(null, value, isList),
                _ => null,
            };
        }
    }

    private static bool IsNode(BoundExpression expression, BoundVariable node) =>
        expression is VariableExpression variable && variable.Variable == node;

    private sealed record Seek(string? Key, BoundExpression Value, bool IsList);
}
