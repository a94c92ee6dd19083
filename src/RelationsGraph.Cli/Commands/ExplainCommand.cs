using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Shows why texts give the edges that they give, and why no others.</summary>
internal sealed class ExplainCommand : RelgraphCommand
{
    private readonly ArticleOptions _articles = new();
    private readonly ExtractorOptions _extractor = new();

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "text: for people; json: one object a text with all that was decided.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    public ExplainCommand()
        : base("explain", "Show for each sentence why it gives the edges that it gives, and what the lexicon lacks where it gives none.")
    {
        _format.AcceptOnlyFromAmong("text", "json");
        _articles.AddTo(this);
        Add(_format);
        _extractor.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph explain samples/wang-yi-visits-russia.txt --date 2025-03-28",
        "relgraph explain samples/wang-yi-visits-russia.txt --model none --format json",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var input = _articles.Open(context);
        var extractor = _extractor.CreateOne(context, _extractor.LoadSchema(context));
        var isText = context.Parsed.GetValue(_format) == "text";
        var objects = new List<object?>();
        var exitCode = ExitCode.Success;
        await foreach (var reading in input.ReadAsync(cancellationToken))
        {
            if (reading.Article is not { } article)
            {
                context.Messages.Warn($"{reading.Problem}");
                exitCode = ExitCode.SomeBad;
            }
            else if (isText)
            {
                new ExplanationText(context.Output).Write(extractor.Explain(article));
            }
            else
            {
                objects.Add(ExplanationObjects.Of(extractor.Explain(article)));
            }
        }

        if (!isText)
        {
            await JsonResult.WriteAsync(await context.Output.OpenStreamAsync(), objects, cancellationToken);
        }

        return exitCode;
    }
}
