namespace RelationsGraph.Graph;

/// <summary>How real an event is, as its <c>status</c> property says it.</summary>
public static class EventStatus
{
    /// <summary>It took place.</summary>
    public const string Happened = "happened";

    /// <summary>It is going on.</summary>
    public const string Ongoing = "ongoing";

    /// <summary>It is announced, scheduled or promised.</summary>
    public const string Planned = "planned";

    /// <summary>It may or could take place, or depends on a condition.</summary>
    public const string Possible = "possible";

    /// <summary>All of them, the most certain first.</summary>
    public static IReadOnlyList<string> All { get; } = [Happened, Ongoing, Planned, Possible];
}
