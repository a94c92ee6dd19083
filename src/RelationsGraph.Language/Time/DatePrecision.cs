namespace RelationsGraph.Language.Time;

/// <summary>How exactly a time expression fixes its dates.</summary>
public enum DatePrecision
{
    /// <summary>Not at all: there are no dates.</summary>
    Unknown,

    /// <summary>Start and end are the days themselves.</summary>
    Day,

    /// <summary>Some time in a week, Monday to Sunday.</summary>
    Week,

    /// <summary>Some time in a month.</summary>
    Month,

    /// <summary>Some time in a year.</summary>
    Year,
}
