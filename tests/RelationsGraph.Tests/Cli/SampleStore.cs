using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Cli;

/// <summary>A small store that does not depend on what extraction finds.</summary>
internal static class SampleStore
{
    private static readonly Node First = Article("first", "Minister to visit Russia", new(2025, 3, 28));
    private static readonly Node Second = Article("second", "Talks, \"frank\" talks", new(2025, 4, 3));
    private static readonly Node China = Country("CHN", "China", "PRC");
    private static readonly Node Russia = Country("RUS", "Russia");
    private static readonly Node Ukraine = Country("UKR", "Ukraine");
    private static readonly Node WangYi = Person("Wang Yi");
    private static readonly Node Lavrov = Person("Sergei Lavrov", "Sergey Lavrov", "Lavrov");
    private static readonly Node Barrot = Person("Jean-No\u00EBl Barrot");
    private static readonly Node Palau = Country("PLW", "Palau");

    public static async Task CreateAsync(string path)
    {
        await using var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Write);
        await store.MergeAsync(new GraphFragment(First, [China, Russia, Ukraine, WangYi, Lavrov, Palau],
        [
            Mention(First, China, 4), Mention(First, Russia, 3), Mention(First, WangYi, 2), Mention(First, Lavrov, 1), Mention(First, Palau, 1),
            State(First, "REPRESENTS", WangYi, China, "Foreign Minister"),
            State(First, "REPRESENTS", Lavrov, Russia, "Foreign Minister"),
            Event(First, "VISITS", WangYi, Russia, "planned", new(2025, 3, 31), new(2025, 4, 2), "Wang Yi will pay a visit to Russia from March 31 to April 2"),
            Event(First, "INVITES", Lavrov, WangYi, "happened", null, null, "at the invitation of Sergei Lavrov", 0.9),
            Event(First, "INVADES", Russia, Ukraine, "happened", new(2022, 2, 1), new(2022, 2, 28), "since Russia invaded\nUkraine in February 2022"),
            Event(First, "ARMS", China, Russia, "ongoing", null, null, "China says it is not sending arms to Russia", 0.6, negated: true),
        ]));
        await store.MergeAsync(new GraphFragment(Second, [China, Russia, Ukraine, WangYi, Lavrov, Barrot],
        [
            Mention(Second, Russia, 1), Mention(Second, WangYi, 2), Mention(Second, Lavrov, 2),
            State(Second, "REPRESENTS", WangYi, China, "Foreign Minister"),
            Event(Second, "VISITS", WangYi, Russia, "happened", new(2025, 3, 31), new(2025, 4, 2), "Wang Yi was in Russia until Wednesday"),
            Event(Second, "TALKS_WITH", WangYi, Lavrov, "happened", new(2025, 4, 1), new(2025, 4, 1), "Wang and Lavrov held \"frank\" talks, on Tuesday"),
            Event(Second, "MEETS", Barrot, WangYi, "happened", new(2025, 3, 27), new(2025, 3, 27), "met Barrot \u2014 \u5317\u4EAC, on Thursday", 0.8),
            Event(Second, "SUPPORTS", Barrot, Ukraine, "ongoing", null, null, "Barrot backs Ukraine"),
        ]));
    }

    private static Node Article(string id, string title, DateOnly published) => Node.ForEntity(
        EntityId.ForArticle(id, title, published, title), "Article", title, [], PropertyMap.Of((PropertyNames.Published, published)));

    private static Node Country(string code, string name, params string[] aliases) =>
        Node.ForEntity(EntityId.ForCountry(code), "Country", name, aliases, PropertyMap.Of((PropertyNames.Code, code)));

    private static Node Person(string name, params string[] aliases) => Node.ForEntity(EntityId.ForName("Person", name), "Person", name, aliases);

    private static Edge Mention(Node article, Node entity, int count) => new(
        EdgeKey.ForState(article.Id, "MENTIONS", entity.Id), "MENTIONS", article.Id, entity.Id, PropertyMap.Empty,
        [Telling(article, entity.Name, 1, PropertyMap.Of((PropertyNames.Count, count)))]);

    private static Edge State(Node article, string type, Node source, Node target, string role) => new(
        EdgeKey.ForState(source.Id, type, target.Id, role), type, source.Id, target.Id, PropertyMap.Of((PropertyNames.Role, role)),
        [Telling(article, $"{role} {source.Name}", 0.95, PropertyMap.Empty)]);

    private static Edge Event(
        Node article, string type, Node source, Node target, string status, DateOnly? start, DateOnly? end, string words, double confidence = 1, bool negated = false)
    {
        var isSwapped = GraphSchema.Default.GetRelationType(type).Symmetric && string.CompareOrdinal(source.Id, target.Id) > 0;
        var (from, to) = isSwapped ? (target, source) : (source, target);
        var identity = PropertyMap.Of((PropertyNames.Status, status), (PropertyNames.Negated, negated), (PropertyNames.Start, start), (PropertyNames.End, end));
        return new Edge(
            EdgeKey.ForEvent(from.Id, type, to.Id, start, end, status, negated, article.Id), type, from.Id, to.Id, identity, [Telling(article, words, confidence, PropertyMap.Empty)]);
    }

    private static Evidence Telling(Node article, string words, double confidence, PropertyMap more) =>
        new(article.Id, 0, words.Length, 2 * words.Length, words, more.With(PropertyNames.Confidence, confidence));
}
