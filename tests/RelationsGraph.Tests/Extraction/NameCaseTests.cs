using System.Globalization;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction;

/// <summary>
/// Articles with the events that they state, <c>Cases/Names/*.tsv</c>: <c>source | type | target</c>, where each end is given by any of its
/// names. The events of a line are all that there may be.
/// </summary>
public sealed class NameCaseTests
{
    private static readonly Lazy<RelationExtractor> Extractor = new(() => new RelationExtractor(GraphSchema.Default));

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "Names"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var cells in File.ReadLines(path).Skip(1).Select(line => line.Split('\t')))
            {
                cases.Add(cells[0], cells[1], cells[2], cells[3]);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_event_is_found_by_the_names_of_its_ends(string title, string published, string text, string events)
    {
        var article = new Article(text) { Title = title, Published = DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture) };

        var fragment = Extractor.Value.Extract(article);

        var wanted = events.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(" | ")).ToList();
        var nodes = fragment.Nodes.ToDictionary(node => node.Id);
        var found = fragment.Edges.Where(edge => GraphSchema.Default.GetRelationType(edge.Type).Kind == RelationKind.Event).ToList();
        Assert.All(wanted, parts => Assert.Contains(found, edge => edge.Type == parts[1]
            && ((IsNamed(nodes[edge.SourceId], parts[0]) && IsNamed(nodes[edge.TargetId], parts[2]))
                || (GraphSchema.Default.GetRelationType(edge.Type).Symmetric && IsNamed(nodes[edge.SourceId], parts[2]) && IsNamed(nodes[edge.TargetId], parts[0])))));
        Assert.Equal(wanted.Count, found.Count);
    }

    private static bool IsNamed(Node node, string name) => node.Name == name || node.Properties.GetTexts(PropertyNames.Aliases).Contains(name);
}
