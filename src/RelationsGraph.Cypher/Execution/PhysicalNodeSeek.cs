using RelationsGraph.Cypher.Planning;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The nodes whose property may have a value; the condition itself is checked after.</summary>
internal sealed class PhysicalNodeSeek(PhysicalOperator input, LogicalNodeSeek seek) : PhysicalOperator
{
    public PhysicalOperator Input { get; } = input;

    /// <summary>Where the node goes.</summary>
    public int Slot { get; } = seek.Node.Slot;

    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in Input.Execute(context, argument))
        {
            foreach (var node in Find(row, context))
            {
                context.CheckCancelled();
                row[Slot] = Value.OfNode(node);
                yield return row;
            }
        }
    }

    /// <summary>The nodes for one row.</summary>
    public IEnumerable<int> Find(Value[] row, QueryContext context)
    {
        var sought = seek.Value.Evaluate(row, context);
        if (!seek.IsList)
        {
            return FindOne(sought, context);
        }

        return sought.IsNull
            ? []
            : context.ItemsOf(sought, seek.Value.Span).Distinct(Equivalence.Instance).SelectMany(item => FindOne(item, context)).Distinct();
    }

    private int[] FindOne(Value sought, QueryContext context)
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
        return byIdentifier >= 0 && !byProperty.Contains(byIdentifier) ? [.. byProperty, byIdentifier] : byProperty;
    }

    private bool IsIdentifier(QueryContext context) => seek.Key is null || (context.ExposesIdentifiers && seek.Key == IdentifierNames.Node);
}
