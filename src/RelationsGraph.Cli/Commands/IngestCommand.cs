using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Graph;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Commands;

/// <summary>Reads articles and puts what they say into the store.</summary>
internal sealed class IngestCommand : RelgraphCommand
{
    // Of so few articles a person wants to see what was found; of more, only how many there were
    private const int MostArticlesToShow = 3;
    private readonly ArticleOptions _articles = new();
    private readonly StoreOption _store = new();
    private readonly ExtractorOptions _extractor = new();

    public IngestCommand()
        : base("ingest", "Read articles and put the graph they state into the store. The same article again changes nothing.")
    {
        _articles.AddTo(this);
        _store.AddTo(this);
        _extractor.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph ingest samples/wang-yi-visits-russia.txt --date 2025-03-28",
        "relgraph ingest samples --date 2025-03-28 --quiet",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var input = _articles.Open(context);
        var schema = _extractor.LoadSchema(context);
        var extractor = _extractor.Create(context, schema);
        await using var store = await _store.OpenAsync(context, GraphStoreAccess.Write, cancellationToken, schema);
        var run = new ArticleRun(context, input);
        var shown = new List<GraphFragment>();
        var merge = new StoreMerge(store);
        await foreach (var _ in merge.RunAsync(Extract(), cancellationToken))
        {
        }

        if (run.GoodCount is > 0 and <= MostArticlesToShow)
        {
            Show(context, shown);
        }

        return run.Finish($"read into {store.Location}{(merge.ReplacedCount > 0 ? $", {merge.ReplacedCount} in place of another of the same id" : "")}");

        async IAsyncEnumerable<GraphFragment> Extract()
        {
            await foreach (var (_, fragment) in run.ExtractAsync(extractor, cancellationToken))
            {
                if (run.GoodCount <= MostArticlesToShow)
                {
                    shown.Add(fragment);
                }

                yield return fragment;
            }
        }
    }

    private static void Show(CommandContext context, List<GraphFragment> fragments)
    {
        var builder = new PropertyGraphBuilder();
        foreach (var fragment in fragments)
        {
            builder.Add(fragment);
            context.Output.Text.WriteLine(CellText.Of(fragment.Article.Name));
        }

        FragmentReport.Write(context.Output, builder.Build());
    }
}
