using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage;

/// <summary>Which articles a store has, and what a person may call them.</summary>
public sealed class StoreArticlesTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private IGraphStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await GraphStore.OpenAsync(_folder.File("relations.db"), GraphStoreAccess.Write);
        foreach (var (id, title) in new[]
        {
            ("article:1a2b", "Wang Yi visits Russia"), ("article:1a3c", "Élysée: talks go on"), ("article:9f00", "Talks go on in Geneva"),
            ("article:9f01", "Wang Yi visits Russia"),
        })
        {
            await _store.MergeAsync(new GraphFragment(Node.ForEntity(id, "Article", title, []), [], []));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("article:1a2b", "article:1a2b")]
    [InlineData("article:1", "article:1a2b article:1a3c")]
    [InlineData("1a3", "article:1a3c")]
    [InlineData("elysee talks go on", "article:1a3c")]
    [InlineData("wang yi visits russia!", "article:1a2b article:9f01")]
    [InlineData("geneva", "article:9f00")]
    [InlineData("talks", "article:1a3c article:9f00")]
    [InlineData("Lavrov", "")]
    [InlineData("...", "")]
    public async Task Articles_are_found_by_identifier_prefix_or_title(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await _store.FindArticlesAsync(text)).Select(article => article.Id)));

    [Fact]
    public async Task Articles_are_listed_in_order_of_identifier()
    {
        var titles = await _store.ReadArticlesAsync().Select(article => article.Name).ToListAsync();

        Assert.Equal(
            ["Wang Yi visits Russia", "Élysée: talks go on", "Talks go on in Geneva", "Wang Yi visits Russia"], titles);
    }
}
