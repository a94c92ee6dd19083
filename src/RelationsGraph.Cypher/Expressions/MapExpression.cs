using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>{key: value}</c></summary>
internal sealed class MapExpression(ImmutableArray<(string Key, BoundExpression Value)> entries, SourceSpan span)
    : BoundExpression(StaticType.Map, span)
{
    public override IEnumerable<BoundExpression> Children => entries.Select(entry => entry.Value);

    public override Value Evaluate(Value[] row, QueryContext context) =>
        Value.Of(new MapValue(entries.Select(entry => (entry.Key, entry.Value.Evaluate(row, context)))));
}
