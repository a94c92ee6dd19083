using System.CommandLine;
using System.CommandLine.Parsing;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Evaluation;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Cli.Commands;

/// <summary>Measures extracted graphs against those that people annotated.</summary>
internal sealed class EvaluateCommand : RelgraphCommand
{
    private const int DefaultWorst = 10;
    private readonly Argument<string?> _gold = new("GOLD")
    {
        Description = "JSON Lines of articles with the entities and relations they state.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string?> _predicted = new("PREDICTED")
    {
        Description = "What relgraph extract or another program made of the same articles; without it they are extracted now.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json") { Description = "All figures as JSON." };

    private readonly Option<int> _worst = new("--worst")
    {
        Description = "How many of the types with most errors, of the missed and of the wrong edges to show.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultWorst,
        CustomParser = OptionValue.Count,
    };

    private readonly Option<string?> _treebank = new("--treebank")
    {
        Description = "Measure the analysis of words and sentences instead, against a treebank in CoNLL-U.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _names = new("--names")
    {
        Description = "Measure the names that the analysis finds instead, against a file of words and tags in columns (CoNLL 2003).",
        HelpName = "FILE",
    };

    private readonly Option<bool> _goldTokens = new("--gold-tokens") { Description = "Take sentences and words from the treebank." };
    private readonly ExtractorOptions _extractor = new();

    public EvaluateCommand()
        : base("evaluate", "Measure extraction against a gold set: precision, recall and F1 of entities and edges, and what goes wrong most.")
    {
        Add(_gold);
        Add(_predicted);
        Add(_json);
        Add(_worst);
        Add(_treebank);
        Add(_goldTokens);
        Add(_names);
        _extractor.AddTo(this);
        Validators.Add(CheckWhatToMeasure);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph extract samples --quiet > extracted.jsonl",
        "relgraph evaluate extracted.jsonl extracted.jsonl",
    ];

    public override Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken) =>
        (context.Parsed.GetValue(_treebank), context.Parsed.GetValue(_names)) switch
        {
            ({ } treebank, _) => ReportAsync(context, MeasureTreebank(context, treebank), cancellationToken),
            (_, { } names) => ReportAsync(context, NameEvaluation.Measure(names, PathOfExisting(context, names), _extractor.CreateAnalyzer(context)), cancellationToken),
            _ => MeasureGraphsAsync(context, context.Parsed.GetRequiredValue(_gold)!, cancellationToken),
        };

    private void CheckWhatToMeasure(CommandResult result)
    {
        if (new[] { result.GetValue(_gold), result.GetValue(_treebank), result.GetValue(_names) }.Count(value => value is not null) != 1)
        {
            result.AddError("Name either a gold set of articles, GOLD, or a treebank, --treebank FILE, or annotated names, --names FILE.");
        }
    }

    private IReadOnlyList<(string Metric, TreebankScore Score)> MeasureTreebank(CommandContext context, string treebank) => TreebankEvaluation.Measure(
        treebank, PathOfExisting(context, treebank), _extractor.CreateAnalyzer(context), context.Parsed.GetValue(_goldTokens));

    private async Task<int> ReportAsync(
        CommandContext context, IReadOnlyList<(string Metric, TreebankScore Score)> scores, CancellationToken cancellationToken)
    {
        if (context.Parsed.GetValue(_json))
        {
            await JsonResult.WriteAsync(await context.Output.OpenStreamAsync(), AnalysisScoreReport.ToJson(scores), cancellationToken);
        }
        else
        {
            TableResult.Write(context.Output, AnalysisScoreReport.ToTable(scores));
        }

        return ExitCode.Success;
    }

    private async Task<int> MeasureGraphsAsync(CommandContext context, string goldFile, CancellationToken cancellationToken)
    {
        var schema = _extractor.LoadSchema(context);
        var gold = await ReadAsync(context, goldFile, cancellationToken);
        var predicted = context.Parsed.GetValue(_predicted) is { } file
            ? await ReadAsync(context, file, cancellationToken)
            : await ExtractAsync(context, goldFile, _extractor.Create(context, schema), cancellationToken);
        var score = Score(schema, gold, predicted);
        var worst = context.Parsed.GetValue(_worst);
        if (context.Parsed.GetValue(_json))
        {
            await JsonResult.WriteAsync(await context.Output.OpenStreamAsync(), ScoreReport.ToJson(score, worst), cancellationToken);
        }
        else
        {
            ScoreReport.Write(context.Output, score, worst);
        }

        return ExitCode.Success;
    }

    /// <summary>Reads annotated documents.</summary>
    public static async Task<List<AnnotatedDocument>> ReadAsync(CommandContext context, string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(PathOfExisting(context, file));
        return await AnnotatedDocumentReader.ReadAsync(stream, file, cancellationToken).ToListAsync(cancellationToken);
    }

    private static string PathOfExisting(CommandContext context, string file)
    {
        var path = context.Environment.PathOf(file);
        return File.Exists(path) ? path : throw new CommandException($"There is no file '{file}'.");
    }

    private static async Task<List<AnnotatedDocument>> ExtractAsync(
        CommandContext context, string file, BatchExtractor extractor, CancellationToken cancellationToken)
    {
        var articles = new ArticleFile(file, context.Environment.PathOf(file), ArticleFileFormat.JsonLines, null);
        var run = new ArticleRun(context, new ArticleInput([articles], new ArticleReader(), ArticleShard.Whole));
        return await run.ExtractAsync(extractor, cancellationToken)
            .Select(extracted => AnnotatedDocument.Of(extracted.Article, extracted.Fragment))
            .ToListAsync(cancellationToken);
    }

    private static GraphScore Score(GraphSchema schema, List<AnnotatedDocument> gold, List<AnnotatedDocument> predicted)
    {
        // A later line for the same document replaces an earlier one
        var byId = predicted.GroupBy(document => document.Id).ToDictionary(same => same.Key, same => same.Last());
        var scorer = new GraphScorer(schema);
        foreach (var document in gold)
        {
            scorer.Add(document, byId.GetValueOrDefault(document.Id));
        }

        return scorer.Score;
    }
}
