namespace RelationsGraph.Cypher.Values;

/// <summary>The total order of <c>ORDER BY</c>, <c>min</c> and <c>max</c> over values of all kinds; null is the greatest.</summary>
internal sealed class Orderability : IComparer<Value>
{
    public static Orderability Instance { get; } = new();

    public int Compare(Value x, Value y)
    {
        if (x.IsNumber && y.IsNumber)
        {
            return NumberOrder.Compare(x, y);
        }

        var (first, second) = (x.Kind, y.Kind);
        if (first != second)
        {
            return first.CompareTo(second);
        }

        return first switch
        {
            ValueKind.String => string.CompareOrdinal(x.AsString, y.AsString),
            ValueKind.List => CompareAll(x.AsList.Items, y.AsList.Items),
            ValueKind.Map => CompareMaps(x.AsMap, y.AsMap),
            ValueKind.Path => ComparePaths(x.AsPath, y.AsPath),
            ValueKind.Date => x.AsInteger.CompareTo(y.AsInteger),
            >= ValueKind.DateTime and <= ValueKind.Duration =>
                ((TemporalValue)x.AsHeap).CompareTo((TemporalValue)y.AsHeap),
            ValueKind.Null => 0,
            _ => x.AsInteger.CompareTo(y.AsInteger),
        };
    }

    private int CompareAll(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        var common = Math.Min(left.Count, right.Count);
        for (var i = 0; i < common; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private int CompareMaps(MapValue left, MapValue right)
    {
        var order = left.Count.CompareTo(right.Count);
        for (var i = 0; order == 0 && i < left.Count; i++)
        {
            order = string.CompareOrdinal(left.Keys[i], right.Keys[i]);
        }

        return order != 0 ? order : CompareAll(left.Values, right.Values);
    }

    private static int ComparePaths(PathValue left, PathValue right)
    {
        var order = left.Nodes[0].CompareTo(right.Nodes[0]);
        return order != 0 ? order : left.Edges.AsSpan().SequenceCompareTo(right.Edges);
    }
}
