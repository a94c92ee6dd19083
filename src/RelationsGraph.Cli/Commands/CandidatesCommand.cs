using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Extraction.Evaluation;

namespace RelationsGraph.Cli.Commands;

/// <summary>Writes what a model of relations is trained on.</summary>
internal sealed class CandidatesCommand : RelgraphCommand
{
    private readonly ArticleOptions _articles = new();
    private readonly ExtractorOptions _extractor = new();

    private readonly Option<string?> _gold = new("--gold")
    {
        Description = "JSON Lines of the same articles with the entities and relations they state, by id; without it nothing is annotated.",
        HelpName = "FILE",
    };

    public CandidatesCommand()
        : base("candidates", "Write what tools/training learns relations from: the words, mentions and frames of articles, a line each.")
    {
        _articles.AddTo(this);
        Add(_gold);
        _extractor.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph candidates samples --quiet > candidates.jsonl"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var gold = context.Parsed.GetValue(_gold) is { } file ? await EvaluateCommand.ReadAsync(context, file, cancellationToken) : [];
        var byId = gold.GroupBy(document => document.Id).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        var run = new ArticleRun(context, _articles.Open(context));
        var extractor = _extractor.CreateOne(context, _extractor.LoadSchema(context));
        var stream = await context.Output.OpenStreamAsync();
        await foreach (var article in run.ReadAsync(cancellationToken))
        {
            var annotated = article.Id is { } id && byId.TryGetValue(id, out var own) ? own : new AnnotatedDocument(article.Id ?? article.NodeId, [], []);
            extractor.WriteCandidates(stream, article, annotated);
        }

        return run.Finish("read");
    }
}
