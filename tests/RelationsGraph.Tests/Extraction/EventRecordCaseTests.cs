using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Coding;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction;

/// <summary>
/// Sentences with the event records that they give: <c>Cases/Events/*.tsv</c>. The records of a line are all that there may be; a record is
/// <c>source | category/mode | target | CAMEO | main or other</c>, a party <c>code/sector</c>, <c>?</c> where it has no code and <c>-</c> where there is none.
/// </summary>
public sealed class EventRecordCaseTests
{
    private static readonly Lazy<RelationExtractor> Extractor = new(() => new RelationExtractor(GraphSchema.Default));

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "Events"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var cells in File.ReadLines(path).Skip(1).Select(line => line.Split('\t')))
            {
                cases.Add(cells[0], cells.ElementAtOrDefault(1) ?? "");
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gives_the_records_of_its_events(string text, string records)
    {
        var found = Extractor.Value.ExtractEvents(new Article(text)).Select(Format);
        Assert.Equal(records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), found);
    }

    [Fact]
    public void A_record_points_at_the_words_that_say_it()
    {
        const string Text = "Nobody came. On Monday, the Ghanaian president visited Togo, officials said.";
        var record = Assert.Single(Extractor.Value.ExtractEvents(new Article(Text) { Id = "a1", Published = new DateOnly(2025, 3, 28) }));
        Assert.Equal("the Ghanaian president visited Togo", Text[record.StartOffset..record.EndOffset]);
        Assert.Equal((1, "On Monday, the Ghanaian president visited Togo, officials said."), (record.Sentence, record.Text));
        Assert.Equal((new DateOnly(2025, 3, 24), "day"), (record.Start, record.DatePrecision));
        Assert.Equal(("president", "VISITS"), (record.Source?.Role, record.Relation.Name));
    }

    [Fact]
    public void An_event_of_several_parties_is_several_records_of_one_number()
    {
        var records = Extractor.Value.ExtractEvents(new Article("Ghana and Togo condemned Mali and Chad. Peru praised Bolivia."));
        Assert.Equal([1, 1, 1, 1, 2], records.Select(record => int.Parse(record.EventId.Split('/')[^1])));
        Assert.Equal(["GHA-MLI", "GHA-TCD", "TGO-MLI", "TGO-TCD", "PER-BOL"], records.Select(record => $"{record.Source?.Code}-{record.Target?.Code}"));
    }

    [Fact]
    public void What_makes_edges_makes_records_of_the_same_codes()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.txt"))
        {
            var article = new Article(File.ReadAllText(file)) { Published = new DateOnly(2025, 3, 28) };
            var records = Extractor.Value.ExtractEvents(article);
            var types = Extractor.Value.Extract(article).Edges.Where(edge => edge.Status is not null).Select(edge => (edge.Type, edge.Status)).Distinct();
            Assert.All(types, type => Assert.Contains(records, record => (record.Relation.Name, record.Status) == type));
            Assert.All(records, record => Assert.Equal(GraphSchema.Default.GetCode(record.Relation, record.Status, record.IsNegated), record.Code));
            Assert.All(records, record => Assert.Contains(article.Text[record.StartOffset..record.EndOffset], record.Text, StringComparison.Ordinal));
        }
    }

    private static string Format(EventRecord record) => string.Join(
        " | ",
        Format(record.Source),
        record.Code.Plover + (record.Mode is null ? "" : "/" + record.Mode),
        Format(record.Target),
        record.Code.Cameo,
        record.IsMain ? "main" : "other");

    private static string Format(EventActor? actor) => actor is null ? "-" : (actor.Code ?? "?") + (actor.Sector is null ? "" : "/" + actor.Sector);
}
