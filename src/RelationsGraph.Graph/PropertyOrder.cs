using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Graph;

/// <summary>The total order of property values, and of maps of them, by which merging chooses between two.</summary>
/// <remarks>
/// First by kind (truth values, whole numbers, other numbers, dates, texts, lists, times of the several types,
/// durations), then by value; texts ordinally, lists and maps item by item. Two values compare as equal only when they are equal, so a choice never depends on who came first.
/// </remarks>
internal static class PropertyOrder
{
    /// <summary>The order as a comparer.</summary>
    public static IComparer<object> Values { get; } = Comparer<object>.Create(Compare);

    public static int Compare(object first, object second) => (first, second) switch
    {
        (bool one, bool other) => one.CompareTo(other),
        (long one, long other) => one.CompareTo(other),
        (double one, double other) => one.CompareTo(other),
        (DateOnly one, DateOnly other) => one.CompareTo(other),
        (string one, string other) => string.CompareOrdinal(one, other),
        (IReadOnlyList<object> one, IReadOnlyList<object> other) => CompareItems(one, other),
        (LocalTime one, LocalTime other) => one.CompareTo(other),
        (OffsetTime one, OffsetTime other) => Compare(Parts(one), Parts(other)),
        (LocalDateTime one, LocalDateTime other) => one.TotalNanoseconds.CompareTo(other.TotalNanoseconds),
        (ZonedDateTime one, ZonedDateTime other) => Compare(Parts(one), Parts(other)),
        (Duration one, Duration other) => Parts(one).CompareTo(Parts(other)),
        _ => RankOf(first).CompareTo(RankOf(second)),
    };

    public static int Compare(PropertyMap first, PropertyMap second)
    {
        using var one = first.GetEnumerator();
        using var other = second.GetEnumerator();
        while (true)
        {
            var (more, moreOfOther) = (one.MoveNext(), other.MoveNext());
            if (!more || !moreOfOther)
            {
                return more.CompareTo(moreOfOther);
            }

            var order = string.CompareOrdinal(one.Current.Key, other.Current.Key);
            order = order != 0 ? order : Compare(one.Current.Value, other.Current.Value);
            if (order != 0)
            {
                return order;
            }
        }
    }

    private static int CompareItems(IReadOnlyList<object> first, IReadOnlyList<object> second)
    {
        for (var i = 0; i < Math.Min(first.Count, second.Count); i++)
        {
            var order = Compare(first[i], second[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return first.Count.CompareTo(second.Count);
    }

    private static int RankOf(object value) => value switch
    {
        bool => 0,
        long => 1,
        double => 2,
        DateOnly => 3,
        string => 4,
        IReadOnlyList<object> => 5,
        LocalTime => 6,
        OffsetTime => 7,
        LocalDateTime => 8,
        ZonedDateTime => 9,
        _ => 10,
    };

    private static int Compare((Int128 Instant, int Offset, string Zone) one, (Int128 Instant, int Offset, string Zone) other)
    {
        var order = one.Instant.CompareTo(other.Instant);
        order = order != 0 ? order : one.Offset.CompareTo(other.Offset);
        return order != 0 ? order : string.CompareOrdinal(one.Zone, other.Zone);
    }

    private static (Int128, int, string) Parts(OffsetTime time) => (time.UtcNanoseconds, time.OffsetSeconds, "");

    private static (Int128, int, string) Parts(ZonedDateTime time) => (time.UtcNanoseconds, time.OffsetSeconds, time.Zone ?? "");

    private static (long, long, Int128) Parts(Duration duration) => (duration.Months, duration.Days, duration.TotalNanoseconds);
}
