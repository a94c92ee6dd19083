using RelationsGraph.Cypher.Planning;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The nodes whose property may have a value; the condition itself is checked after.</summary>
internal sealed class PhysicalNodeSeek(PhysicalOperator input, LogicalNodeSeek seek) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            foreach (var node in Find(seek.Value.Evaluate(row, context), context))
            {
                context.CheckCancelled();
                row[seek.Node.Slot] = Value.OfNode(node);
                yield return row;
            }
        }
    }

    private IEnumerable<int> Find(Value sought, QueryContext context)
    {
        if (!seek.IsList)
        {
            return FindOne(sought, context);
        }

        return sought.IsNull
            ? []
            : context.ItemsOf(sought, seek.Value.Span).Distinct(Equivalence.Instance).SelectMany(item => FindOne(item, context)).Distinct();
    }

    private IEnumerable<int> FindOne(Value sought, QueryContext context)
    {
        if (sought.IsNull)
        {
            return [];
        }

        var byIdentifier = sought.IsString && IsIdentifier(context) ? context.Graph.IndexOfNode(sought.AsString) : -1;
        if (seek.Key is null)
        {
            return byIdentifier >= 0 ? [byIdentifier] : [];
        }

        var byProperty = context.Graph.NodesWithProperty(seek.Label, seek.Key, sought);
        return byIdentifier >= 0 && !byProperty.Contains(byIdentifier) ? byProperty.Append(byIdentifier) : byProperty;
    }

    private bool IsIdentifier(QueryContext context) => seek.Key is null || (context.ExposesIdentifiers && seek.Key == IdentifierNames.Node);
}
