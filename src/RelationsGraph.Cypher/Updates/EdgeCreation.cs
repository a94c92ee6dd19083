using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary>A relationship that CREATE or MERGE makes between two nodes that are bound by then.</summary>
internal sealed class EdgeCreation(
    BoundVariable variable, string type, BoundVariable source, BoundVariable target, BoundExpression? properties, SourceSpan span)
    : Creation(variable, properties, span)
{
    public override IEnumerable<BoundVariable> References => base.References.Append(source).Append(target);

    protected override Value Make(Value[] row, MapValue properties, QueryContext context) =>
        Value.OfEdge(context.Writer.CreateEdge(type, End(source, row, context), End(target, row, context), properties, Span));

    private int End(BoundVariable node, Value[] row, QueryContext context) => context.TryGetNode(row, node, out var position)
        ? position
        : throw context.TypeError("InvalidArgumentType", $"'{node}' must be a node to be joined, but it is null.", Span);
}
