using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Benchmarks;

/// <summary>Made-up articles that look to a store like real ones: few entities are in most of them, most are in few.</summary>
internal static class GeneratedArticles
{
    private const int EntitiesAnArticle = 12;
    private const int EventsAnArticle = 8;

    private static readonly string[] Types = ["VISITS", "MEETS", "CALLS_ON", "CRITICIZES", "SANCTIONS", "SUPPORTS", "ATTACKS", "AIDS"];
    private static readonly string[] Statuses = [EventStatus.Happened, EventStatus.Happened, EventStatus.Planned, EventStatus.Ongoing];

    /// <summary>Articles that name up to four times as many entities; the same for the same count.</summary>
    public static IEnumerable<GraphFragment> Make(int count)
    {
        var random = new Random(20250328);
        var entities = Enumerable.Range(0, 3 * count)
            .Select(i => Node.ForEntity($"person:name-{i}", "Person", $"Name {i}", [$"N. {i}", $"Mr Name {i}"])).ToArray();
        for (var i = 0; i < count; i++)
        {
            yield return Make(i, entities, random);
        }
    }

    private static GraphFragment Make(int number, Node[] entities, Random random)
    {
        var article = Node.ForEntity(
            EntityId.ForArticle($"{number}", null, null, ""), "Article", $"What happened on day {number}", [], PropertyMap.Of(
                (PropertyNames.Published, new DateOnly(2025, 1, 1).AddDays(number % 300)), ("textHash", ContentHash.Of($"{number}"))));

        // The first draws everybody once over all articles; the others are drawn with a long tail
        var named = Enumerable.Range(0, 3).Select(i => entities[(3 * number) + i])
            .Concat(Enumerable.Range(3, EntitiesAnArticle - 3).Select(_ => entities[(int)(entities.Length * Math.Pow(random.NextDouble(), 4))]))
            .DistinctBy(node => node.Id).ToArray();
        var mentions = named.Select(node => new Edge(
            EdgeKey.ForState(article.Id, "MENTIONS", node.Id), "MENTIONS", article.Id, node.Id, PropertyMap.Empty,
            [new Evidence(article.Id, 0, 0, 0, "", PropertyMap.Of((PropertyNames.Count, random.Next(1, 5))))]));
        var events = Enumerable.Range(0, EventsAnArticle).Select(i => MakeEvent(article.Id, i, named, random));
        return new GraphFragment(article, named, [.. mentions, .. events]);
    }

    private static Edge MakeEvent(string articleId, int number, Node[] named, Random random)
    {
        var (source, target) = (named[number % named.Length].Id, named[(number + 1) % named.Length].Id);
        var type = Types[random.Next(Types.Length)];
        var status = Statuses[random.Next(Statuses.Length)];
        var start = random.Next(3) == 0 ? (DateOnly?)null : new DateOnly(2025, 1, 1).AddDays(random.Next(300));
        return new Edge(
            EdgeKey.ForEvent(source, type, target, start, start, status, false, articleId), type, source, target,
            PropertyMap.Of(
                (PropertyNames.Status, status), (PropertyNames.Negated, false), (PropertyNames.Start, start), (PropertyNames.End, start)),
            [
                new Evidence(
                    articleId, number, 100 * number, (100 * number) + 90,
                    $"Name {number}, who is known for nothing else, did this to Name {number + 1} on the day after", PropertyMap.Of(
                        (PropertyNames.DatePrecision, "day"), (PropertyNames.Cameo, "042"), (PropertyNames.Plover, "CONSULT"),
                        (PropertyNames.Quad, "verbal cooperation"), (PropertyNames.Goldstein, 1.9), (PropertyNames.SourceRole, "Foreign Minister"),
                        (PropertyNames.Confidence, random.Next(50, 100) / 100.0), (PropertyNames.Extractor, "frames/1"))),
            ]);
    }
}
