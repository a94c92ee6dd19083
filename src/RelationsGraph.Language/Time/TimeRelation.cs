namespace RelationsGraph.Language.Time;

/// <summary>How what is told lies to the time that is named.</summary>
public enum TimeRelation
{
    /// <summary>In it: <c>on Friday</c>, <c>in 2014</c>, or no preposition.</summary>
    In,

    /// <summary>From it on: <c>since 2014</c>, <c>from Monday</c>, <c>starting on Monday</c>.</summary>
    Since,

    /// <summary>In it at the latest: <c>by Monday</c>.</summary>
    By,

    /// <summary>Up to it: <c>until Friday</c>.</summary>
    Until,

    /// <summary>Before it.</summary>
    Before,

    /// <summary>After it.</summary>
    After,
}
