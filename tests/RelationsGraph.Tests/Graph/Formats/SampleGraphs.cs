using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph.Formats;

/// <summary>Small graphs made by hand.</summary>
internal static class SampleGraphs
{
    private static readonly DateOnly Monday = new(2025, 3, 31);

    /// <summary>
    /// A person, a country, an organization, a topic, an article; parallel edges of one type and of two, an edge told twice, a
    /// planned one that is confirmed, a denied and undated one, a state, a loop, an isolated node, text that needs escapes.
    /// </summary>
    public static PropertyGraph Small { get; } = new PropertyGraphBuilder()
        .Add(Node.ForEntity("wikidata:Q1065", "Organization", "United Nations", ["UN", "ООН"]))
        .Add(Node.ForEntity("person:wang-yi", "Person", "Wang Yi", ["王毅"]))
        .Add(Node.ForEntity("country:RUS", "Country", "Russia", [], PropertyMap.Of(("code", "RUS"))))
        .Add(Node.ForEntity("topic:grain", "Topic", "\"Grain\" & <bread>", []))
        .Add(Node.ForEntity("article:1", "Article", "Visit planned", [], PropertyMap.Of(
            (PropertyNames.Published, Monday.AddDays(-3)), (PropertyNames.Source, "Example News"))))
        .Add(new Edge("REPRESENTS:1", "REPRESENTS", "person:wang-yi", "country:RUS", PropertyMap.Of((PropertyNames.Role, "guest")), []))
        .Add(new Edge("VISITS:1", "VISITS", "person:wang-yi", "country:RUS", Event(EventStatus.Planned, Monday, Monday.AddDays(2)),
            [Telling(0, "Wang Yi will visit Russia", 0.9), Telling(40, "his visit to Russia", 0.5)]))
        .Add(new Edge("VISITS:2", "VISITS", "person:wang-yi", "country:RUS", Event(EventStatus.Happened, Monday, Monday),
            [Telling(100, "Wang Yi arrived in Moscow", 1)]))
        .Add(new Edge("CRITICIZES:1", "CRITICIZES", "person:wang-yi", "country:RUS", Event(EventStatus.Happened, negated: true),
            [Telling(200, "=has \"never\", it's said,\n]]> condemned \\ it", 0.7)]))
        .Add(new Edge("DISCUSSES:1", "DISCUSSES", "topic:grain", "topic:grain", Event(EventStatus.Possible), []))
        .Build();

    /// <summary>Nodes whose names are hard to write, each joined to the next; every character is one that XML can hold.</summary>
    public static PropertyGraph OddTexts { get; } = Chain(
        "two words", "]]>", "<html>&amp;</html>", "'\"`", "\\", "\\u0027", "ends in \\", "line\nbreak", "\ttab", "AT&T", "\\N \\G", "=1+1", "a,b;c", "😀",
        "王毅", "مصر", "עברית", "नमस्ते", "e\u0301", "\u2028", "{\"a\": 1}", "null", "});//");

    private static PropertyGraph Chain(params string[] texts)
    {
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < texts.Length; i++)
        {
            graph.Add(Node.ForEntity($"topic:{i}", "Topic", texts[i], [.. texts.Skip(i + 1).Take(2)]));
            graph.Add(new Edge($"edge:{i}", "DISCUSSES", $"topic:{i}", $"topic:{(i + 1) % texts.Length}", PropertyMap.Of((PropertyNames.Role, texts[i])), [Telling(i, texts[i], 1)]));
        }

        return graph.Build();
    }

    private static PropertyMap Event(string status, DateOnly? start = null, DateOnly? end = null, bool negated = false) => PropertyMap.Of(
        (PropertyNames.Status, status), (PropertyNames.Negated, negated), (PropertyNames.Start, start), (PropertyNames.End, end));

    private static Evidence Telling(int start, string text, double confidence) =>
        new("article:1", start / 40, start, start + text.Length, text, PropertyMap.Of((PropertyNames.Confidence, confidence)));
}
