using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Holds what a query wrote against the vocabulary. What it did not touch is not looked at.</summary>
internal sealed class SchemaCheck(QueryContext context, GraphSchema schema)
{
    /// <exception cref="CypherException">Something does not keep to the vocabulary.</exception>
    public void Run(GraphDraft draft)
    {
        foreach (var (position, node) in draft.Nodes.Where(pair => !pair.Value.IsDeleted).OrderBy(pair => pair.Key))
        {
            context.CheckCancelled();
            Require(schema.FindProblem(node.ToNode()), node.ToNode(), node.Span);
            if (node.Before is not null && !node.Before.Labels.SequenceEqual(node.ToNode().Labels))
            {
                CheckEdgesAt(position, node);
            }
        }

        foreach (var (_, edge) in draft.Edges.Where(pair => !pair.Value.IsDeleted).OrderBy(pair => pair.Key))
        {
            context.CheckCancelled();
            Require(schema.FindProblem(edge.Edge, End(edge.Edge.SourceId), End(edge.Edge.TargetId)), edge.Edge, edge.Span);
        }
    }

    private void CheckEdgesAt(int position, NodeDraft node)
    {
        foreach (var edge in (int[])[.. context.Graph.OutEdges(position), .. context.Graph.InEdges(position)])
        {
            var touched = context.Graph.EdgeAt(edge);
            Require(schema.FindProblemOfEnds(touched, End(touched.SourceId), End(touched.TargetId)), touched, node.Span);
        }
    }

    private Node End(string id) => context.Graph.NodeAt(context.Graph.IndexOfNode(id));

    private void Require(string? problem, object element, Parsing.SourceSpan span)
    {
        if (problem is not null)
        {
            throw context.Error(
                CypherErrorKind.ConstraintValidationFailed, "VocabularyViolation", $"{element} does not keep to the vocabulary: {problem}", span);
        }
    }
}
