using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Tests.Storage;

/// <summary>Articles that share some of their entities and tell some of the same events.</summary>
internal static class StoredArticles
{
    private static readonly Node[] Entities =
    [
        .. Enumerable.Range(0, 12).Select(i => Node.ForEntity($"person:name-{i}", "Person", $"Name {i}", [$"N. {i}"])),
    ];

    /// <summary>The article with a number.</summary>
    public static GraphFragment Make(int number)
    {
        var id = EntityId.ForArticle($"{number}", null, null, "");
        var article = Node.ForEntity(id, "Article", $"Day {number}: talks go on", []);
        var edges = Enumerable.Range(0, 6).Select(i => MakeEvent(id, Entities[(number + i) % 12].Id, Entities[(number + i + 1) % 12].Id, i));
        return new GraphFragment(article, Entities, edges);
    }

    private static Edge MakeEvent(string article, string source, string target, int place)
    {
        var day = place % 2 == 0 ? new DateOnly(2025, 3, 28) : (DateOnly?)null;
        var status = place % 3 == 0 ? EventStatus.Planned : EventStatus.Happened;
        return new Edge(
            EdgeKey.ForEvent(source, "VISITS", target, day, day, status, false, article), "VISITS", source, target,
            PropertyMap.Of((PropertyNames.Status, status), (PropertyNames.Start, day), (PropertyNames.End, day)),
            [new Evidence(article, place, place * 10, (place * 10) + 8, "will visit", PropertyMap.Of((PropertyNames.Confidence, 0.8)))]);
    }
}
