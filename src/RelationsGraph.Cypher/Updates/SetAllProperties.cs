using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary><c>SET target = map</c>, or <c>SET target += map</c>, which keeps the properties that the map does not name.</summary>
internal sealed class SetAllProperties(BoundExpression target, BoundExpression map, bool isAdding, SourceSpan span) : Update
{
    public override IEnumerable<BoundVariable> References => target.References.Concat(map.References);

    public override void Run(Value[] row, QueryContext context)
    {
        var element = target.Evaluate(row, context);
        var content = map.Evaluate(row, context);
        if (!element.IsNull)
        {
            context.Writer.SetProperties(element, context.PropertiesOf(content, map.Span), isAdding, span);
        }
    }
}
