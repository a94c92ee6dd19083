using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary><c>SET target:Label</c>, or <c>REMOVE target:Label</c>.</summary>
internal sealed class ChangeLabels(BoundExpression target, ImmutableArray<string> labels, bool isRemoving, SourceSpan span) : Update
{
    public override IEnumerable<BoundVariable> References => target.References;

    public override void Run(Value[] row, QueryContext context)
    {
        var element = target.Evaluate(row, context);
        if (!element.IsNull)
        {
            context.Writer.ChangeLabels(element, labels, isRemoving, span);
        }
    }
}
