using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary>DELETE of a node, a relationship or a whole path; DETACH takes the relationships of the nodes with them.</summary>
internal sealed class DeleteElement(BoundExpression element, bool isDetaching) : Update
{
    public override IEnumerable<BoundVariable> References => element.References;

    public override void Run(Value[] row, QueryContext context)
    {
        var value = element.Evaluate(row, context);
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Node:
                context.Writer.DeleteNode(value.AsPosition, isDetaching, element.Span);
                break;
            case ValueKind.Edge:
                context.Writer.DeleteEdge(value.AsPosition, element.Span);
                break;
            case ValueKind.Path:
                DeletePath(value.AsPath, context);
                break;
            default:
                throw context.TypeError(
                    "InvalidArgumentType", $"Only nodes, relationships and paths can be deleted, but this is {value.Noun}.", element.Span);
        }
    }

    private void DeletePath(PathValue path, QueryContext context)
    {
        foreach (var edge in path.Edges)
        {
            context.Writer.DeleteEdge(edge, element.Span);
        }

        foreach (var node in path.Nodes)
        {
            context.Writer.DeleteNode(node, isDetaching, element.Span);
        }
    }
}
