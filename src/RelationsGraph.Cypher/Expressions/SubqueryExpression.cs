using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>A query inside an expression: whether it gives rows, how many, or the values of its only column as a list.</summary>
internal sealed class SubqueryExpression(SubqueryKind kind, int number, BoundQuery query, SourceSpan span)
    : BoundExpression(TypeOf(kind), span)
{
    /// <summary>Its place among the queries inside the whole query.</summary>
    public int Number { get; } = number;

    public override IEnumerable<BoundVariable> References => query.References;

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        var rows = context.Subplan(Number).Execute(context, row);
        return kind switch
        {
            SubqueryKind.Exists => Value.Of(rows.Any()),
            SubqueryKind.Count => Value.Of(rows.LongCount()),
            _ => Value.Of(Collect(rows, context)),
        };
    }

    private ListValue Collect(IEnumerable<Value[]> rows, QueryContext context)
    {
        var items = new List<Value>();
        foreach (var found in rows)
        {
            items.Add(found[query.Outputs[0].Slot]);
            context.CheckLength(items.Count);
        }

        return new ListValue([.. items]);
    }

    private static StaticType TypeOf(SubqueryKind kind) => kind switch
    {
        SubqueryKind.Exists => StaticType.Boolean,
        SubqueryKind.Count => StaticType.Integer,
        _ => StaticType.List,
    };
}
