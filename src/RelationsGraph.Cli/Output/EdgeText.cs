using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>What an edge says, in words for people.</summary>
internal static class EdgeText
{
    /// <summary>The status, with <c>not</c> before it where the text denies the event; empty for a state.</summary>
    public static string Status(Edge edge) => edge.Status is { } status ? (edge.Negated ? "not " + status : status) : "";

    /// <summary>A day, or the first and the last day; empty where they are not known.</summary>
    public static string Dates(Edge edge) => (edge.Start, edge.End) switch
    {
        (null, null) => "",
        ({ } start, null) => "from " + PropertyFormat.ToText(start),
        (null, { } end) => "to " + PropertyFormat.ToText(end),
        ({ } start, { } end) when start == end => PropertyFormat.ToText(start),
        ({ } start, { } end) => $"{PropertyFormat.ToText(start)} to {PropertyFormat.ToText(end)}",
    };

    /// <summary>The type, with the office of a state that has one: <c>REPRESENTS (Foreign Minister)</c>.</summary>
    public static string Type(Edge edge) =>
        edge.Properties.GetText(PropertyNames.Role) is { } role ? $"{edge.Type} ({role})" : edge.Type;

    /// <summary>The words that say it, of the surest telling.</summary>
    public static string Words(Edge edge) => edge.Properties.GetText(PropertyNames.Evidence) ?? "";
}
