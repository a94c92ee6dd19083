using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Tests.Graph;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>Arbitrary fragments as a server can hold them: without lone surrogates, and with labels of the vocabulary.</summary>
internal static class StorableGen
{
    public static Gen<GraphFragment[]> Fragments { get; } = GraphGen.Fragments.Select(fragments => fragments.Select(MakeStorable).ToArray());

    public static Gen<GraphFragment> FragmentOf(int number) => GraphGen.FragmentOf(number).Select(MakeStorable);

    private static GraphFragment MakeStorable(GraphFragment fragment) =>
        new(MakeStorable(fragment.Article), fragment.Nodes.Select(MakeStorable), fragment.Edges.Select(MakeStorable));

    private static Node MakeStorable(Node node) =>
        new(MakeStorable(node.Id), node.Labels.Where(label => char.IsAsciiLetter(label[0])), MakeStorable(node.Properties));

    private static Edge MakeStorable(Edge edge) => new(
        MakeStorable(edge.Key), edge.Type, MakeStorable(edge.SourceId), MakeStorable(edge.TargetId), MakeStorable(edge.Identity),
        edge.Evidence.Select(telling => telling with { Text = MakeStorable(telling.Text), Properties = MakeStorable(telling.Properties) }));

    private static PropertyMap MakeStorable(PropertyMap map) =>
        PropertyMap.Of(map.Select(pair => (pair.Key, (object?)MakeStorable(pair.Value))));

    private static object MakeStorable(object value) => value switch
    {
        string text => MakeStorable(text),
        IReadOnlyList<object> list => list.Select(MakeStorable).ToList(),
        _ => value,
    };

    // Enumerating runes gives U+FFFD for each lone surrogate
    private static string MakeStorable(string text) => string.Concat(text.EnumerateRunes());
}
