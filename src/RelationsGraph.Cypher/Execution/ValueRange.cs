using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The values within bounds, as a stretch of all values in the order of <see cref="Orderability"/>.</summary>
/// <remarks>The stretch may be wider than the bounds, never narrower: the conditions themselves are checked after.</remarks>
internal sealed class ValueRange
{
    private (Value Value, bool IsInside)? _lower;
    private (Value Value, bool IsInside)? _upper;
    private ValueKind? _kind;
    private string _prefix = "";

    /// <summary>Whether nothing can lie within the bounds: one of them cannot be compared, or not with what another one can.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Narrows the range.</summary>
    /// <param name="comparison">How the values are to compare with the bound; null where they are to start with it.</param>
    /// <param name="bound">The bound.</param>
    public void Add(ComparisonOperator? comparison, in Value bound)
    {
        var kind = KindOf(bound);
        IsEmpty |= bound.IsNull || (_kind is { } known && known != kind) || (comparison is null && !bound.IsString);
        if (IsEmpty)
        {
            return;
        }

        _kind = kind;
        switch (comparison)
        {
            case ComparisonOperator.Less or ComparisonOperator.LessOrEqual:
                _upper = Tighter(_upper, bound, comparison == ComparisonOperator.LessOrEqual, sign: 1);
                break;
            case null:
                _prefix = bound.AsString.Length > _prefix.Length ? bound.AsString : _prefix;
                _lower = Tighter(_lower, bound, isInside: true, sign: -1);
                break;
            default:
                _lower = Tighter(_lower, bound, comparison == ComparisonOperator.GreaterOrEqual, sign: -1);
                break;
        }
    }

    /// <summary>Whether a value comes before all that lie within the bounds.</summary>
    public bool IsBefore(in Value value)
    {
        var kinds = KindOf(value).CompareTo(_kind!.Value);
        return kinds < 0 || (kinds == 0 && _lower is { } lower && Compare(value, lower.Value) is var order && (order < 0 || (order == 0 && !lower.IsInside)));
    }

    /// <summary>Whether a value that is not before the range lies in it.</summary>
    public bool Reaches(in Value value) =>
        KindOf(value) == _kind
        && (_upper is not { } upper || (Compare(value, upper.Value) is var order && (order < 0 || (order == 0 && upper.IsInside))))
        && (_prefix.Length == 0 || value.AsString.StartsWith(_prefix, StringComparison.Ordinal));

    // Integers and floats are compared with each other
    private static ValueKind KindOf(in Value value) => value.IsNumber ? ValueKind.Integer : value.Kind;

    private static int Compare(in Value left, in Value right) => Orderability.Instance.Compare(left, right);

    private static (Value Value, bool IsInside) Tighter((Value Value, bool IsInside)? known, in Value bound, bool isInside, int sign)
    {
        if (known is not { } other)
        {
            return (bound, isInside);
        }

        var order = sign * Compare(bound, other.Value);
        return order < 0 ? (bound, isInside) : order > 0 ? other : (bound, isInside && other.IsInside);
    }
}
