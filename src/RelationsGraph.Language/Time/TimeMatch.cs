namespace RelationsGraph.Language.Time;

/// <summary>An expression found in the tokens, and how to work its days out.</summary>
/// <param name="End">The token after its last.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Resolve">Gives the days, or null.</param>
internal sealed record TimeMatch(int End, TimeKind Kind, Func<TimeContext, TimePeriod?> Resolve)
{
    /// <summary>An expression that never has days.</summary>
    public static TimeMatch Vague(int end) => new(end, TimeKind.Vague, _ => null);
}
