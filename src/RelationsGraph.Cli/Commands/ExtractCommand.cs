using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Extraction.Evaluation;

namespace RelationsGraph.Cli.Commands;

/// <summary>Writes the graph of each article without touching a store.</summary>
internal sealed class ExtractCommand : RelgraphCommand
{
    private readonly ArticleOptions _articles = new();
    private readonly ExtractorOptions _extractor = new();

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "jsonl: one JSON object an article, with its entities and relations.",
        HelpName = "jsonl",
        DefaultValueFactory = _ => "jsonl",
    };

    public ExtractCommand()
        : base("extract", "Write the graph that each article states, a line each, without touching a store.")
    {
        _format.AcceptOnlyFromAmong("jsonl");
        _articles.AddTo(this);
        Add(_format);
        _extractor.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph extract samples/wang-yi-visits-russia.txt --date 2025-03-28 --format jsonl"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var run = new ArticleRun(context, _articles.Open(context));
        var extractor = _extractor.Create(context, _extractor.LoadSchema(context));
        var stream = await context.Output.OpenStreamAsync();
        await foreach (var (article, fragment) in run.ExtractAsync(extractor, cancellationToken))
        {
            await AnnotatedDocumentWriter.WriteAsync(stream, AnnotatedDocument.Of(article, fragment), cancellationToken);
        }

        return run.Finish("extracted");
    }
}
