namespace RelationsGraph.Cypher.Values;

/// <summary>The <c>&lt;</c> of Cypher: only values of one kind (or two numbers) can be compared; else the answer is null.</summary>
internal static class Comparability
{
    /// <summary>
    /// Less than 0, 0 or greater than 0; null where the values cannot be compared. Whether NaN is involved must be asked before: every
    /// comparison with it is false.
    /// </summary>
    public static int? Compare(in Value left, in Value right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return NumberOrder.Compare(left, right);
        }

        if (left.IsNull || left.Kind != right.Kind)
        {
            return null;
        }

        return left.Kind switch
        {
            ValueKind.String => string.CompareOrdinal(left.AsString, right.AsString),
            ValueKind.Boolean or ValueKind.Date => left.AsInteger.CompareTo(right.AsInteger),
            ValueKind.DateTime or ValueKind.LocalDateTime or ValueKind.Time or ValueKind.LocalTime =>
                ((TemporalValue)left.AsHeap).CompareTo((TemporalValue)right.AsHeap),
            ValueKind.List => CompareLists(left.AsList.Items, right.AsList.Items),
            _ => null,
        };
    }

    public static bool IsNaN(in Value value) => value.IsFloat && double.IsNaN(value.AsFloat);

    private static int? CompareLists(Value[] left, Value[] right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
