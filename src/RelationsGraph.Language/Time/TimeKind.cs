namespace RelationsGraph.Language.Time;

/// <summary>What a time expression is made of.</summary>
public enum TimeKind
{
    /// <summary>A calendar date: <c>May 9</c>, <c>9 May 2025</c>, <c>2025-05-09</c>, <c>June 2017</c>, <c>in March</c>.</summary>
    Calendar,

    /// <summary>A weekday: <c>on Friday</c>, <c>next Monday</c>.</summary>
    Weekday,

    /// <summary>Seen from the day of writing: <c>yesterday</c>, <c>last month</c>, <c>two days ago</c>.</summary>
    Relative,

    /// <summary>A year: <c>in 2014</c>.</summary>
    Year,

    /// <summary>From one date to another.</summary>
    Range,

    /// <summary>Seen from the date told before: <c>the same day</c>.</summary>
    Anaphoric,

    /// <summary>From what a clause or noun tells to the time of the main clause: <c>a day after the attack</c>. The days are those of what it tells.</summary>
    Distance,

    /// <summary>Names a time without fixing it: <c>late August</c>, <c>days earlier</c>, <c>recently</c>.</summary>
    Vague,
}
