using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary>An element that CREATE or MERGE makes.</summary>
/// <param name="variable">Where it goes to.</param>
/// <param name="properties">A map of its properties; null where it has none.</param>
/// <param name="span">Where it stands in the query.</param>
internal abstract class Creation(BoundVariable variable, BoundExpression? properties, SourceSpan span)
{
    public BoundVariable Variable { get; } = variable;

    public SourceSpan Span { get; } = span;

    public virtual IEnumerable<BoundVariable> References => properties?.References ?? [];

    /// <summary>Makes the element and puts it into the row.</summary>
    public void Run(Value[] row, QueryContext context) => row[Variable.Slot] = Make(row, PropertiesFor(row, context), context);

    protected abstract Value Make(Value[] row, MapValue properties, QueryContext context);

    private MapValue PropertiesFor(Value[] row, QueryContext context)
    {
        if (properties is null)
        {
            return MapValue.Empty;
        }

        var value = properties.Evaluate(row, context);
        return value.Kind == ValueKind.Map
            ? value.AsMap
            : throw context.TypeError("InvalidArgumentType", $"The properties must be a Map, but this is {value.Noun}.", properties.Span);
    }
}
