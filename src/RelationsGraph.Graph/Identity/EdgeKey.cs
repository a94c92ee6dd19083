namespace RelationsGraph.Graph.Identity;

/// <summary>Makes the key under which tellings of the same relation meet; a valid XML name token, as <see cref="EntityId"/> are.</summary>
public static class EdgeKey
{
    /// <summary>
    /// The key of an event: the same source, type, target, dates, status and negation give the same key. Without a date the
    /// event is the same only within one article, so the article becomes a part of the key.
    /// </summary>
    public static string ForEvent(
        string sourceId, string type, string targetId, DateOnly? start, DateOnly? end, string status, bool negated, string articleId)
    {
        return Format(type, ContentHash.Of(
            sourceId,
            type,
            targetId,
            start is { } from ? PropertyFormat.ToText(from) : "undated",
            end is { } to ? PropertyFormat.ToText(to) : "undated",
            status,
            negated ? "negated" : "affirmed",
            start is null && end is null ? articleId : null));
    }

    /// <summary>The key of a state (<c>MEMBER_OF</c>) or mention: its ends, its type and, where it has one, its role.</summary>
    public static string ForState(string sourceId, string type, string targetId, string? role = null) =>
        Format(type, ContentHash.Of(sourceId, type, targetId, role));

    private static string Format(string type, string hash) => EntityId.ToNameToken($"{type}:{hash}");
}
