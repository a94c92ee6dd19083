namespace RelationsGraph.Cypher.Values;

/// <summary>Orders integers and floats exactly: no integer is rounded to compare it. NaN is greater than every number.</summary>
internal static class NumberOrder
{
    private const double TwoTo63 = 9223372036854775808.0;

    public static int Compare(in Value left, in Value right) => (left.IsInteger, right.IsInteger) switch
    {
        (true, true) => left.AsInteger.CompareTo(right.AsInteger),
        (true, false) => Compare(left.AsInteger, right.AsFloat),
        (false, true) => -Compare(right.AsInteger, left.AsFloat),
        _ => CompareFloats(left.AsFloat, right.AsFloat),
    };

    private static int CompareFloats(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? double.IsNaN(left).CompareTo(double.IsNaN(right)) : left.CompareTo(right);

    private static int Compare(long left, double right)
    {
        if (double.IsNaN(right) || right >= TwoTo63)
        {
            return -1;
        }

        if (right < -TwoTo63)
        {
            return 1;
        }

        var whole = (long)Math.Truncate(right);
        return left != whole ? left.CompareTo(whole) : 0.0.CompareTo(right - whole);
    }
}
