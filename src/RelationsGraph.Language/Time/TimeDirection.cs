namespace RelationsGraph.Language.Time;

/// <summary>Where a date without a year, or a weekday, is looked for.</summary>
public enum TimeDirection
{
    /// <summary>Not known: a weekday is taken as past, a date as the nearest.</summary>
    Unknown,

    /// <summary>On the day of writing or before.</summary>
    Past,

    /// <summary>On the day of writing or after.</summary>
    Future,
}
