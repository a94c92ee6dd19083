using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction;

/// <summary>
/// Sentences with the edges that they state, grouped by construction: <c>Cases/Extraction/*.tsv</c>. The edges of a line are all
/// that there may be; an edge is <c>source | type | target | status | negated | start..end</c>, with no end where it goes on. Every text is of 28 March 2025.
/// Those whose trees are known, see <see cref="AnalyzedTexts"/>, give the same edges by their trees; those in <c>by-tree</c> only by them.
/// </summary>
public sealed class ExtractionCaseTests
{
    private static readonly DateOnly Published = new(2025, 3, 28);
    private static readonly Lazy<RelationExtractor> Extractor = new(() => new RelationExtractor(GraphSchema.Default));

    public static TheoryData<string, string, string> Cases() => Read(SearchOption.TopDirectoryOnly, _ => true);

    public static TheoryData<string, string, string> CasesWithTrees() => Read(SearchOption.AllDirectories, text => AnalyzedTexts.Find(text) is not null);

    private static TheoryData<string, string, string> Read(SearchOption folders, Func<string, bool> fits)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "Extraction"), "*.tsv", folders).Order(StringComparer.Ordinal))
        {
            foreach (var cells in File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Where(cells => fits(cells[0])))
            {
                cases.Add(Path.GetFileNameWithoutExtension(path), cells[0], cells.ElementAtOrDefault(1) ?? "");
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gives_the_edges_that_it_states(string construction, string text, string edges) =>
        AssertEdges(construction, edges, Extractor.Value.Extract(ArticleOf(text)));

    [Theory]
    [MemberData(nameof(CasesWithTrees))]
    public void A_text_with_trees_gives_the_edges_that_it_states(string construction, string text, string edges) =>
        AssertEdges(construction, edges, Extractor.Value.Extract(ArticleOf(text), AnalyzedTexts.Find(text)!));

    private static Article ArticleOf(string text) => new(text) { Published = Published };

    private static void AssertEdges(string construction, string edges, GraphFragment fragment)
    {
        var expected = edges.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isAboutStates = construction is "offices-and-places" or "states";

        var found = fragment.Edges.Where(edge => IsState(edge) == isAboutStates && edge.Type != "MENTIONS").Select(edge => Format(edge, fragment));

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static bool IsState(Edge edge) => GraphSchema.Default.GetRelationType(edge.Type).Kind == RelationKind.State;

    private static string Format(Edge edge, GraphFragment fragment)
    {
        var names = fragment.Nodes.ToDictionary(node => node.Id, node => node.Name);
        var dates = edge.Start is { } start ? $"{PropertyFormat.ToText(start)}..{(edge.End is { } end ? PropertyFormat.ToText(end) : "")}" : "-";
        return $"{names[edge.SourceId]} | {edge.Type} | {names[edge.TargetId]} | {edge.Status ?? "-"} | {(edge.Negated ? "negated" : "affirmed")} | {dates}";
    }
}
