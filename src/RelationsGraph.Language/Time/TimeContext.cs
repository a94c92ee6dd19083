namespace RelationsGraph.Language.Time;

/// <summary>What an expression is resolved against.</summary>
/// <param name="Reference">The day of writing, where it is known.</param>
/// <param name="Direction">Where to look for what has no year.</param>
/// <param name="Anchor">The last day told before, for <c>the same day</c>.</param>
/// <param name="Nearby">The last day told before in the same sentence, for <c>a day after the attack</c>.</param>
internal readonly record struct TimeContext(DateOnly? Reference, TimeDirection Direction, TimePeriod? Anchor, TimePeriod? Nearby = null);
