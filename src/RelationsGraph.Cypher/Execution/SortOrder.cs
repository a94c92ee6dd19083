using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The order of ORDER BY; rows with equal keys keep their order.</summary>
internal sealed class SortOrder(ImmutableArray<BoundSortItem> items) : IComparer<SortedRow>
{
    /// <summary>Copies a row, with its keys.</summary>
    public SortedRow Keep(Value[] row, long number, QueryContext context) => new([.. row], KeysOf(row, context), number);

    public Value[] KeysOf(Value[] row, QueryContext context)
    {
        var keys = new Value[items.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = items[i].Expression.Evaluate(row, context);
        }

        return keys;
    }

    public int CompareKeys(Value[] first, Value[] second)
    {
        for (var i = 0; i < first.Length; i++)
        {
            var order = Orderability.Instance.Compare(first[i], second[i]);
            if (order != 0)
            {
                return items[i].IsDescending ? -order : order;
            }
        }

        return 0;
    }

    public int Compare(SortedRow? x, SortedRow? y)
    {
        var order = CompareKeys(x!.Keys, y!.Keys);
        return order != 0 ? order : x.Number.CompareTo(y.Number);
    }
}
