using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph.Formats;

/// <summary>Small graphs made by hand.</summary>
internal static class SampleGraphs
{
    public static readonly DateOnly Monday = new(2025, 3, 31);

    /// <summary>
    /// A person, a country, an organization, an article; parallel edges of one type and of several, an edge told twice, a
    /// planned one, a negated one, a loop, an isolated node.
    /// </summary>
    public static PropertyGraph Small { get; } = new PropertyGraphBuilder()
        .Add(Node.ForEntity("wikidata:Q1065", "Organization", "United Nations", ["UN", "ООН"]))
        .Add(Node.ForEntity("person:wang-yi", "Person", "Wang Yi", ["王毅"]))
        .Add(Node.ForEntity("country:RUS", "Country", "Russia", [], PropertyMap.Of(("code", "RUS"))))
        .Add(Node.ForEntity("topic:grain", "Topic", "\"Grain\" & <bread>", []))
        .Add(Node.ForEntity("article:1", "Article", "Visit planned", [], PropertyMap.Of(("published", new DateOnly(2025, 3, 28)), ("source", "Example News"))))
        .Add(Event("VISITS:1", "VISITS", "person:wang-yi", "country:RUS", EventStatus.Planned, Monday, Monday.AddDays(2),
            Telling(0, 12, "Wang Yi will visit Russia", 0.9), Telling(40, 60, "his visit to Russia", 0.5)))
        .Add(Event("VISITS:2", "VISITS", "person:wang-yi", "country:RUS", EventStatus.Happened, Monday, Monday,
            Telling(100, 120, "Wang Yi arrived in Moscow", 1)))
        .Add(Event("CRITICIZES:1", "CRITICIZES", "person:wang-yi", "country:RUS", EventStatus.Happened, null, null,
            Telling(200, 230, "has \"never\" condemned;\nit", 0.7, negated: true), negated: true))
        .Add(new Edge("DISCUSSES:1", "DISCUSSES", "topic:grain", "topic:grain", PropertyMap.Empty, []))
        .Build();

    private static Edge Event(
        string key, string type, string source, string target, string status, DateOnly? start, DateOnly? end, params Evidence[] evidence) =>
        Event(key, type, source, target, status, start, end, evidence, false);
}
