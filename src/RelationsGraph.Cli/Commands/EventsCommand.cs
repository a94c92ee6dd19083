using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Writes the events of articles in the form of event coders.</summary>
internal sealed class EventsCommand : RelgraphCommand
{
    private const string Main = "main";
    private const string All = "all";
    private readonly ArticleOptions _articles = new();
    private readonly ExtractorOptions _extractor = new();

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "jsonl: one JSON object a record. csv: one line a record. gsr: one JSON object an article with the codes alone, to compare with gold standard records.",
        HelpName = "jsonl|csv|gsr",
        DefaultValueFactory = _ => "jsonl",
    };

    private readonly Option<string?> _events = new("--events")
    {
        Description = "all, or main: of each sentence only the event that it is about. Without it all; main with --format gsr, whose records have one event each.",
        HelpName = "all|main",
    };

    public EventsCommand()
        : base("events", "Write the events of each article as event coders do: who did what to whom in codes of PLOVER and CAMEO, a record each.")
    {
        _format.AcceptOnlyFromAmong("jsonl", "csv", "gsr");
        _events.AcceptOnlyFromAmong(All, Main);
        _articles.AddTo(this);
        Add(_format);
        Add(_events);
        _extractor.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "relgraph events samples --quiet --format csv",
        "relgraph events samples/wang-yi-visits-russia.txt --date 2025-03-28 --events main",
    ];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var run = new ArticleRun(context, _articles.Open(context));
        var extractor = _extractor.Create(context, _extractor.LoadSchema(context));
        var format = Enum.Parse<EventFormat>(context.Parsed.GetValue(_format)!, ignoreCase: true);
        var mainOnly = (context.Parsed.GetValue(_events) ?? (format == EventFormat.Gsr ? Main : All)) == Main;
        var writer = new EventWriter(context.Output, format);
        await foreach (var (article, events) in run.ExtractEventsAsync(extractor, cancellationToken))
        {
            var records = mainOnly ? events.Where(record => record.IsMain) : events;
            await writer.WriteAsync(article, records, cancellationToken);
        }

        return run.Finish("coded");
    }
}
