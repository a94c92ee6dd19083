using CsCheck;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph.Formats;

/// <summary>Graphs of any shape with any content: loops, parallel edges, isolated nodes, odd texts, all kinds of values.</summary>
internal static class ArbitraryGraphs
{
    private static readonly string[] OddTexts =
    [
        "", " ", "a b", "]]>", "<html>&amp;</html>", "'\"`\\", "\\u0027", "\\", "\r\n", "\n", "\t", "\0", "\u000B", "\u007F", "\uFFFE",
        "😀", "王毅", "مصر", "_x0020_", "=1+1", "-", "@", "{\"date\":\"2025-01-01\"}", "[1]", "a;b", "a; b", "x,y", "null", "True", "1", "${x}", "}) //", "\u2028",
    ];

    private static readonly string[] OddNames =
    [
        "name", "aliases", "label", "labels", "type", "id", "key", "record", "weight", "interaction", "source", "target", "start", "end", "start_epoch", "year",
        "Year", "evidence", "tellings", "status", "negated", "confidence", "size", "parent", "kind", "shared name",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(OddTexts),
        Gen.String[0, 8].Select(WithoutLoneSurrogates),
        Gen.String[Gen.Char['a', 'z'], 1, 6],
        Gen.Select(Gen.OneOf(OddTexts), Gen.OneOf(OddTexts), string.Concat));

    private static readonly Gen<string> Names = Gen.OneOf(Gen.OneOf(OddNames), Gen.OneOf(OddNames), Texts);
    private static readonly Gen<string> Ids = Texts.Where(text => text.Length > 0);

    private static readonly Gen<object> Scalars = Gen.OneOf(
        Texts.Select(object (text) => text),
        Gen.Bool.Select(object (flag) => flag),
        Gen.Long.Select(object (number) => number),
        Gen.Double.Select(object (number) => number),
        Gen.OneOf(0.0, -0.0, 1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon).Select(object (number) => number),
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(object (day) => DateOnly.FromDayNumber(day)),
        TemporalGen.Values);

    private static readonly Gen<object> Values = Gen.OneOf(
        Scalars,
        Scalars,
        Texts.List[0, 3].Select(object (list) => list),
        Scalars.List[0, 3].Select(object (list) => list));

    private static readonly Gen<PropertyMap> Properties = Gen.Select(Names, Values).List[0, 4]
        .Select(pairs => PropertyMap.Of(pairs.DistinctBy(pair => pair.Item1).Select(pair => (pair.Item1, (object?)pair.Item2))));

    private static readonly Gen<Node> Nodes = Gen.Select(Ids, Texts.List[0, 2], Properties, (id, labels, properties) => new Node(id, labels, properties));

    private static readonly Gen<Evidence> Tellings = Gen.Select(
        Texts, Gen.Int, Gen.Int, Texts, Properties, (article, sentence, start, text, properties) => new Evidence(article, sentence, start, start, text, properties));

    private static readonly Gen<PropertyMap> PlainProperties = Gen.Select(
        Gen.Bool, Texts, Gen.Bool, Gen.OneOf(0.5, 1, 2.25, 1e300), Gen.Bool, Gen.Int[-9, 9], Gen.Bool, Gen.Bool,
        (named, name, weighed, weight, counted, count, flagged, flag) => PropertyMap.Of(
            ("name", named ? name : null), ("weight", weighed ? weight : null), ("count", counted ? count : null), ("flag", flagged ? flag : null)));

    private static readonly Gen<Node> PlainNodes = Gen.Select(
        Gen.OneOf("a", "b", "person:c", "country:D.1-x", "王毅", "a_b"), Gen.OneOf<string[]>([], ["Entity"], ["Entity", "Person"]), PlainProperties,
        (id, labels, properties) => new Node(id, labels, properties));

    /// <summary>Any graph of up to five nodes and six edges.</summary>
    public static Gen<PropertyGraph> Any { get; } = GraphsOf(Nodes, Edges());

    /// <summary>Networks whose nodes and edges have names, weights and the like, and no tellings: many that files need no records of.</summary>
    public static Gen<PropertyGraph> Plain { get; } = GraphsOf(PlainNodes, PlainEdges());

    /// <summary>Networks in which some nodes and edges are such and some are not.</summary>
    public static Gen<PropertyGraph> Mixed { get; } = GraphsOf(Gen.Frequency((3, PlainNodes), (1, Nodes)), Gen.Frequency((3, PlainEdges()), (1, Edges())));

    private static Gen<PropertyGraph> GraphsOf(Gen<Node> nodes, Gen<Func<List<Node>, Edge>> edges) => Gen.Select(nodes.List[0, 5], edges.List[0, 6], (nodes, edges) =>
    {
        var graph = new PropertyGraphBuilder();
        var ends = nodes.DistinctBy(node => node.Id).ToList();
        foreach (var node in ends)
        {
            graph.Add(node);
        }

        foreach (var make in ends.Count > 0 ? edges : [])
        {
            graph.Add(make(ends));
        }

        return graph.Build();
    });

    private static Gen<Func<List<Node>, Edge>> PlainEdges() => Gen.Select(
        Gen.Int[0, 999], Gen.OneOf("VISITS", "MEETS"), Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]), PlainProperties,
        Func<List<Node>, Edge> (key, type, ends, properties) => nodes => new Edge(
            $"e{key}-{ends.Item1}-{ends.Item2}-{type}", type, nodes[ends.Item1 % nodes.Count].Id, nodes[ends.Item2 % nodes.Count].Id, properties, []));

    // No file in UTF-8 can hold them; what becomes of them has a test of its own
    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes());

    // The ends are chosen once the nodes are known
    private static Gen<Func<List<Node>, Edge>> Edges() => Gen.Select(
        Ids, Ids, Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]), Properties, Tellings.List[0, 3],
        Func<List<Node>, Edge> (key, type, ends, identity, evidence) => nodes => new Edge(
            $"{key}:{type}:{ends}", type, nodes[ends.Item1 % nodes.Count].Id, nodes[ends.Item2 % nodes.Count].Id, identity, evidence));
}
