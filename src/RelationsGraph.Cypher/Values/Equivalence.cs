namespace RelationsGraph.Cypher.Values;

/// <summary>The sameness of <c>DISTINCT</c> and grouping: as <c>=</c>, but null is the same as null and NaN as NaN.</summary>
internal sealed class Equivalence : IEqualityComparer<Value>
{
    public static Equivalence Instance { get; } = new();

    public bool Equals(Value x, Value y) =>
        x.IsString && y.IsString ? x.AsString == y.AsString : Orderability.Instance.Compare(x, y) == 0;

    public int GetHashCode(Value obj) => obj.Kind switch
    {
        ValueKind.String => string.GetHashCode(obj.AsString, StringComparison.Ordinal),
        ValueKind.Float => HashFloat(obj.AsFloat),
        ValueKind.List => HashAll(obj.AsList.Items),
        ValueKind.Map => HashAll(obj.AsMap.Values),
        ValueKind.Date => obj.AsInteger.GetHashCode(),
        >= ValueKind.DateTime and <= ValueKind.Duration =>
            obj.AsTemporal.GetHashCode(),
        ValueKind.Path => HashCode.Combine(obj.AsPath.Nodes[0], obj.AsPath.Nodes[^1], obj.AsPath.Edges.Length),
        _ => obj.AsInteger.GetHashCode(),
    };

    // A whole float is the same as the integer, so it must hash as the integer
    private static int HashFloat(double number) =>
        number >= long.MinValue && number < long.MaxValue && Math.Truncate(number).Equals(number)
            ? ((long)number).GetHashCode()
            : number.GetHashCode();

    private int HashAll(IReadOnlyList<Value> values)
    {
        var hash = default(HashCode);
        foreach (var value in values)
        {
            hash.Add(GetHashCode(value));
        }

        return hash.ToHashCode();
    }
}
