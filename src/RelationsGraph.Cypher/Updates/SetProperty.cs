using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary><c>SET target.key = value</c>, <c>SET target[key] = value</c>, and REMOVE, where the value is null.</summary>
internal sealed class SetProperty(BoundExpression target, BoundExpression key, BoundExpression value, SourceSpan span) : Update
{
    public override IEnumerable<BoundVariable> References => target.References.Concat(key.References).Concat(value.References);

    public override void Run(Value[] row, QueryContext context)
    {
        var element = target.Evaluate(row, context);
        var name = key.Evaluate(row, context);
        var content = value.Evaluate(row, context);
        if (element.IsNull)
        {
            return;
        }

        if (!name.IsString)
        {
            throw context.TypeError("InvalidArgumentType", $"A property is named by a String, not by {name.Noun}.", key.Span);
        }

        context.Writer.SetProperty(element, name.AsString, content, span);
    }
}
