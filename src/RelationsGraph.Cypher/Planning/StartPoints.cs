using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Finds the cheapest way to a node: by identifier, by a property, by its rarest label, or among all.</summary>
internal sealed class StartPoints(PropertyGraph graph, bool exposesIdentifiers)
{
    // An equality is taken to keep one node of a hundred; the index knows better only after it is made
    private const double SelectivityOfEquality = 0.01;

    public StartPoint Find(BoundVariable node, IReadOnlyList<BoundExpression> conditions, Func<BoundVariable, bool> isBound)
    {
        var label = conditions.OfType<LabelTestExpression>()
            .Where(test => IsNode(test.Target, node) && test.Labels is BoundLabels.Name)
            .Select(test => (Test: test, ((BoundLabels.Name)test.Labels).Label))
            .OrderBy(pair => graph.NodesWithLabel(pair.Label).Length)
            .FirstOrDefault();
        var count = label.Test is null ? graph.Nodes.Length : graph.NodesWithLabel(label.Label).Length;
        var seeks = conditions.Select(condition => FindSeek(condition, node, isBound)).OfType<Seek>();
        var seek = seeks.OrderBy(found => found.Key is null ? 0 : 1).FirstOrDefault();
        if (seek is not null)
        {
            var isIdentifier = seek.Key is null || (exposesIdentifiers && seek.Key == IdentifierNames.Node);
            var cost = isIdentifier ? 1 : Math.Max(1, count * SelectivityOfEquality);
            return new StartPoint(
                node, cost, plan => new LogicalNodeSeek(plan, node, label.Label, seek.Key, seek.Value, seek.IsList), []);
        }

        return new StartPoint(node, count, plan => new LogicalNodeScan(plan, node, label.Label), label.Test is null ? [] : [label.Test]);
    }

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
