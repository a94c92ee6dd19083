using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary>A node that CREATE or MERGE makes.</summary>
internal sealed class NodeCreation(BoundVariable variable, ImmutableArray<string> labels, BoundExpression? properties, SourceSpan span)
    : Creation(variable, properties, span)
{
    protected override Value Make(Value[] row, MapValue properties, QueryContext context) =>
        Value.OfNode(context.Writer.CreateNode(labels, properties, Span));
}
