namespace RelationsGraph.Bolt.Values;

/// <summary>
/// A day of the proleptic Gregorian calendar in any year, -999,999,999 to 999,999,999 on Neo4j. A result holds it only where
/// <see cref="DateOnly"/> cannot: outside of the years 1 to 9999.
/// </summary>
/// <param name="EpochDays">Days since 1970-01-01, which is 0.</param>
public readonly record struct BoltDate(long EpochDays)
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The day as a value of its own.</summary>
    public static BoltDate Of(DateOnly date) => new(date.DayNumber - Epoch);

    /// <summary>Gives the day as .NET has it; false outside of the years 1 to 9999.</summary>
    public bool TryToDateOnly(out DateOnly date)
    {
        var isInRange = EpochDays >= -Epoch && EpochDays <= DateOnly.MaxValue.DayNumber - Epoch;
        date = isInRange ? DateOnly.FromDayNumber((int)(EpochDays + Epoch)) : default;
        return isInRange;
    }

    /// <summary>ISO 8601, with a sign before years that have not four digits: <c>2025-03-31</c>, <c>+12025-03-31</c>.</summary>
    public override string ToString() => IsoText.Date(EpochDays);
}
