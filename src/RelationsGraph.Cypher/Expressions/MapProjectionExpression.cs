using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary><c>target {.name, .*, key: value}</c>; null where the target is null.</summary>
internal sealed class MapProjectionExpression(
    BoundExpression target, bool takesAll, ImmutableArray<(string Key, BoundExpression Value)> entries, SourceSpan span)
    : BoundExpression(StaticType.Map | StaticType.Null, span)
{
    public override IEnumerable<BoundExpression> Children => entries.Select(entry => entry.Value).Append(target);

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var owner = target.Evaluate(row, context);
        if (owner.IsNull)
        {
            return Value.Null;
        }

        var all = takesAll ? context.PropertiesOf(owner, target.Span).Entries : [];
        return Value.Of(new MapValue(all.Concat(entries.Select(entry => (entry.Key, entry.Value.Evaluate(row, context))))));
    }
}
