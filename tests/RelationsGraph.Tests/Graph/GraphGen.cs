using CsCheck;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph;

/// <summary>Arbitrary fragments from few names, so that they meet and contradict each other often.</summary>
internal static class GraphGen
{
    // U+FF01 and U+1F600 sort differently as UTF-8 and as UTF-16; the others are what careless input brings
    private static readonly string[] Ids = ["a", "b", "person:wang-yi", "\uFF01", "\U0001F600", "\uD800", "nul\0", "'\"]]>"];

    private static readonly string[] Types = ["VISITS", "MEETS", "MEMBER_OF"];

    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.OneOf("", "x", "y", "Xi \U0001F600", "\uDC00\uD800", "a\0b", "王毅", "'\"; --"), Gen.String[0, 5]);

    private static readonly Gen<DateOnly> Date = Gen.Int[0, 6].Select(day => new DateOnly(2025, 3, 28).AddDays(day));

    private static readonly Gen<object> Scalar = Gen.OneOf(
        Text.Select(text => (object)text),
        Gen.Bool.Select(flag => (object)flag),
        Gen.OneOf(Gen.Long[-2, 2], Gen.Long).Select(number => (object)number),
        Gen.OneOf(Gen.OneOf(0.0, -0.0, 1.0, double.NaN, double.NegativeInfinity), Gen.Double).Select(number => (object)number),
        Date.Select(date => (object)date),
        TemporalGen.Values);

    private static readonly Gen<object> Value = Gen.Frequency((3, Scalar), (1, Scalar.Array[0, 3].Select(items => (object)items)));

    public static Gen<PropertyMap> Map { get; } = MapOf(
        (PropertyNames.Name, Value), (PropertyNames.Aliases, Value), (PropertyNames.Confidence, Value), ("x", Value), ("", Value));

    private static readonly Gen<PropertyMap> Identity = MapOf(
        (PropertyNames.Status, Gen.OneOf<object>(EventStatus.Planned, EventStatus.Happened, EventStatus.Planned, 1L)),
        (PropertyNames.Start, Date.Select(date => (object)date)),
        (PropertyNames.End, Date.Select(date => (object)date)),
        (PropertyNames.Negated, Gen.OneOf<object>(false, false, true)));

    private static readonly Gen<IEnumerable<string>> Labels =
        Gen.OneOf(Node.EntityLabel, "Person", "Country", "\U0001F600").Array[0, 3].Select(labels => labels.AsEnumerable());

    /// <summary>Arbitrary nodes of one identifier.</summary>
    public static Gen<Node> SameNode { get; } = NodeOf("same");

    /// <summary>Arbitrary edges of one key.</summary>
    public static Gen<Edge> SameEdge { get; } =
        Gen.OneOf("article:a", "article:b").SelectMany(article => EdgeOf(0, article));

    /// <summary>Fragments of articles with different identifiers.</summary>
    public static Gen<GraphFragment[]> Fragments { get; } = Gen.Int[1, 4].SelectMany(count =>
        Gen.Select(FragmentOf(0), FragmentOf(1), FragmentOf(2), FragmentOf(3), (a, b, c, d) => new[] { a, b, c, d }[..count]));

    /// <summary>A fragment of the article with a number.</summary>
    public static Gen<GraphFragment> FragmentOf(int number)
    {
        var id = $"article:{"abcd\U0001F600"[number..]}";
        return Gen.Select(
            NodeOf(id),
            Gen.OneOf(Ids).SelectMany(NodeOf).Array[0, 5],
            Gen.Int[0, 11].SelectMany(key => EdgeOf(key, id)).Array[0, 8],
            (article, nodes, edges) => new GraphFragment(
                article, nodes.Concat(edges.SelectMany(edge => new[] { Bare(edge.SourceId), Bare(edge.TargetId) })), edges));
    }

    private static Node Bare(string id) => new(id, [], PropertyMap.Empty);

    private static Gen<Node> NodeOf(string id) => Gen.Select(Labels, Map, (labels, map) => new Node(id, labels, map));

    // Type and ends are functions of the key, as with real keys; the identity is not, which real keys never do
    private static Gen<Edge> EdgeOf(int key, string articleId) => Gen.Select(
        Identity,
        EvidenceOf(articleId).Array[0, 3],
        (identity, evidence) => new Edge(
            $"{Ids[key % Ids.Length]}{key}", Types[key % 2], Ids[key / 6], Ids[(key / 6) + 3], identity, evidence));

    private static Gen<Evidence> EvidenceOf(string articleId) => Gen.Select(
        Gen.Int[0, 1], Gen.Int[-1, 1], Gen.Int[0, 2], Text, Map, (sentence, start, end, text, map) =>
            new Evidence(articleId, sentence, start, end, text, map));

    private static Gen<PropertyMap> MapOf(params (string Name, Gen<object> Value)[] properties) => properties.Aggregate(
        Gen.Const(PropertyMap.Empty),
        (map, property) => Gen.Select(map, Gen.Bool, property.Value, (so, there, value) => there ? so.With(property.Name, value) : so));
}
