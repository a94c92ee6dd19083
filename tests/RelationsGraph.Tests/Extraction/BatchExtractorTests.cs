using System.Text;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction;

public class BatchExtractorTests
{
    [Fact]
    public async Task Graphs_and_problems_come_in_the_order_of_the_articles()
    {
        // The first is by far the longest, so that the others are ready before it
        var lines = Enumerable.Range(0, 100).Select(i => i % 10 == 3 ? "broken" : $"{{\"id\":\"{i}\",\"text\":\"{string.Concat(Enumerable.Repeat("China backs Peru. ", i == 0 ? 500 : 1))}\"}}");
        var extractions = await new BatchExtractor(new RelationExtractor(GraphSchema.Default)).ExtractAsync(Read(string.Join('\n', lines))).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 100), extractions.Select(extraction => extraction.Reading.Line ?? 0));
        Assert.All(extractions, extraction => Assert.Equal(extraction.Fragment is null, extraction.Problem is not null));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (10 * i) + 4), extractions.Where(extraction => extraction.Problem is not null).Select(extraction => extraction.Problem?.Line ?? 0));
    }

    [Fact]
    public async Task Reading_goes_no_further_ahead_than_a_few_articles_a_core()
    {
        var read = 0;
        var extractions = new BatchExtractor(new RelationExtractor(GraphSchema.Default)).ExtractAsync(Count(Read(string.Concat(Enumerable.Repeat("{\"text\":\"x\"}\n", 1000)))));
        await foreach (var _ in extractions)
        {
            break;
        }

        Assert.InRange(read, 1, 8 * Environment.ProcessorCount);

        async IAsyncEnumerable<ArticleReading> Count(IAsyncEnumerable<ArticleReading> readings)
        {
            await foreach (var reading in readings)
            {
                read++;
                yield return reading;
            }
        }
    }

    private static IAsyncEnumerable<ArticleReading> Read(string lines) =>
        new ArticleReader(standardInput: new MemoryStream(Encoding.UTF8.GetBytes(lines)))
            .ReadAsync(new ArticleFile(ArticleFile.StandardInput, null, ArticleFileFormat.JsonLines, null));
}
