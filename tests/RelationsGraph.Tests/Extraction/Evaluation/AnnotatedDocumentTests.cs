using System.Text;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Evaluation;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Tests.Extraction.Evaluation;

public class AnnotatedDocumentTests
{
    private static readonly Article Article = new("China backs Peru's plan.") { Id = "a1" };

    [Fact]
    public async Task A_fragment_is_written_with_the_names_of_entities_and_without_mentions()
    {
        Assert.Equal(
            """
            {"id":"a1","entities":[{"name":"China","label":"Country","aliases":["PRC"],"code":"CHN","id":"country:CHN"},{"name":"Peru","label":"Country","aliases":[],"code":"PER","id":"country:PER"}],"relations":[{"source":"China","type":"SUPPORTS","target":"Peru","status":"ongoing","negated":false,"start":"2025-03-31","end":"2025-04-02","evidence":"China backs Peru","articleId":"article:a1","confidence":0.75,"endOffset":16,"quad":"verbal cooperation","sentence":0,"startOffset":0,"tellings":1}]}

            """,
            await WriteAsync(AnnotatedDocument.Of(Article, Fragment())));
    }

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var document = AnnotatedDocument.Of(Article, Fragment());
        var read = Assert.Single(await ReadAsync(await WriteAsync(document)));
        Assert.Equal(await WriteAsync(document), await WriteAsync(read));
    }

    [Fact]
    public async Task A_state_has_no_status()
    {
        var relation = new AnnotatedRelation("Peru", "MEMBER_OF", "UN");
        var line = await WriteAsync(new AnnotatedDocument("d", [], [relation]));
        Assert.Contains("\"status\":null,\"negated\":false,\"start\":null,\"end\":null", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_gold_adds_is_read()
    {
        var document = Assert.Single(await ReadAsync(
            """{"id":7,"title":"T","published":"2025-03-28","text":"Words.","entities":[],"relations":[{"source":"A","type":"MEETS","target":"B","certainty":"debatable","variantOf":1,"altTypes":["X"],"altSources":["Y"],"altTargets":["Z"],"altStatus":["planned"]}]}"""));
        var relation = Assert.Single(document.Relations);
        Assert.Equal("7", document.Id);
        Assert.Equal(new Article("Words.") { Id = "7", Title = "T", Published = new(2025, 3, 28) }, document.Article);
        Assert.True(relation.IsDebatable && relation.IsVariant);
        Assert.Equal(
            ["X", "Y", "Z", "planned"],
            [.. relation.AlternativeTypes, .. relation.AlternativeSources, .. relation.AlternativeTargets, .. relation.AlternativeStatuses]);
    }

    [Theory]
    [InlineData("{}", "There is no \"id\".")]
    [InlineData("[1]", "A line must be one JSON object, not a list.")]
    [InlineData("{\"id\":\"d\",\"entities\":[3]}", "An item of \"entities\" must be one JSON object, not a number.")]
    [InlineData("{\"id\":\"d\",\"entities\":{}}", "\"entities\" must be a list, not an object.")]
    [InlineData("{\"id\":\"d\",\"entities\":[{\"label\":\"Person\"}]}", "There is no \"name\".")]
    [InlineData("{\"id\":\"d\",\"relations\":[{\"source\":\"A\",\"type\":\"T\",\"target\":\"B\",\"start\":\"May\"}]}",
        "\"start\" is 'May'; a date is YYYY-MM-DD, such as 2025-03-28, with or without a time after it.")]
    [InlineData("{\"id\":\"d\",\"relations\":[{\"source\":\"A\",\"type\":\"T\",\"target\":\"B\",\"negated\":1}]}",
        "\"negated\" must be true or false, not a number.")]
    public async Task A_broken_line_is_named(string line, string problem)
    {
        var exception = await Assert.ThrowsAsync<AnnotationFormatException>(() => ReadAsync("{\"id\":\"first\"}\n\n" + line));
        Assert.Equal(("gold.jsonl", 3, problem), (exception.File, exception.Line, exception.Problem));
        Assert.Equal("gold.jsonl:3: " + problem, exception.Message);
    }

    private static GraphFragment Fragment()
    {
        var article = Node.ForEntity("article:a1", "Article", "a1", []);
        var china = Node.ForEntity("country:CHN", "Country", "China", ["PRC"], PropertyMap.Of((PropertyNames.Code, "CHN")));
        var peru = Node.ForEntity("country:PER", "Country", "Peru", [], PropertyMap.Of((PropertyNames.Code, "PER")));
        var (start, end) = (new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 2));
        var telling = new Evidence("article:a1", 0, 0, 16, "China backs Peru", PropertyMap.Of(("confidence", 0.75), ("quad", "verbal cooperation")));
        var supports = new Edge(
            EdgeKey.ForEvent(china.Id, "SUPPORTS", peru.Id, start, end, "ongoing", false, article.Id), "SUPPORTS", china.Id, peru.Id,
            PropertyMap.Of(("status", "ongoing"), ("negated", false), ("start", start), ("end", end)), [telling]);
        var mentions = new Edge(EdgeKey.ForState(article.Id, "MENTIONS", china.Id), "MENTIONS", article.Id, china.Id, PropertyMap.Empty, []);
        return new GraphFragment(article, [china, peru], [supports, mentions]);
    }

    private static async Task<string> WriteAsync(AnnotatedDocument document)
    {
        using var stream = new MemoryStream();
        await AnnotatedDocumentWriter.WriteAsync(stream, document);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<List<AnnotatedDocument>> ReadAsync(string lines) =>
        await AnnotatedDocumentReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "gold.jsonl").ToListAsync();
}
