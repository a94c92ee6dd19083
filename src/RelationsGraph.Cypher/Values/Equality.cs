namespace RelationsGraph.Cypher.Values;

/// <summary>The <c>=</c> of Cypher: true, false, or null where a null inside leaves it open.</summary>
internal static class Equality
{
    public static bool? Compare(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return null;
        }

        var (first, second) = (left.Kind, right.Kind);
        if (first != second)
        {
            return left.IsNumber && right.IsNumber && NumberOrder.Compare(left, right) == 0;
        }

        return first switch
        {
            ValueKind.Integer or ValueKind.Date or ValueKind.Boolean or ValueKind.Node or ValueKind.Edge =>
                left.AsInteger == right.AsInteger,
#pragma warning disable S1244 // equality of floats is what the user asked for; NaN equals nothing
            ValueKind.Float => left.AsFloat == right.AsFloat,
#pragma warning restore S1244
            ValueKind.String => string.Equals(left.AsString, right.AsString, StringComparison.Ordinal),
            ValueKind.List => CompareLists(left.AsList.Items, right.AsList.Items),
            ValueKind.Map => CompareMaps(left.AsMap, right.AsMap),
            >= ValueKind.DateTime and <= ValueKind.Duration =>
                left.AsTemporal.Equals(right.AsTemporal),
            _ => AreSamePaths(left.AsPath, right.AsPath),
        };
    }

    private static bool? CompareLists(Value[] left, Value[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        bool? result = true;
        for (var i = 0; i < left.Length; i++)
        {
            switch (Compare(left[i], right[i]))
            {
                case false: return false;
                case null: result = null; break;
            }
        }

        return result;
    }

    private static bool? CompareMaps(MapValue left, MapValue right) =>
        left.Keys.SequenceEqual(right.Keys, StringComparer.Ordinal) ? CompareLists([.. left.Values], [.. right.Values]) : false;

    internal static bool AreSamePaths(PathValue left, PathValue right) =>
        left.Nodes.AsSpan().SequenceEqual(right.Nodes) && left.Edges.AsSpan().SequenceEqual(right.Edges);
}
