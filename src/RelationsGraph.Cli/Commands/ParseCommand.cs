using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Cli.Commands;

/// <summary>Shows how a text is analysed.</summary>
internal sealed class ParseCommand : RelgraphCommand
{
    private readonly ArticleOptions _articles = new();
    private readonly ModelOption _model = new();

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "conllu: the columns of CoNLL-U; tree: a drawing of each sentence's words under their heads.",
        HelpName = "conllu|tree",
        DefaultValueFactory = _ => "conllu",
    };

    public ParseCommand()
        : base("parse", "Show how texts are analysed: words, parts of speech, lemmas and, with a model, trees.")
    {
        _format.AcceptOnlyFromAmong("conllu", "tree");
        _articles.AddTo(this);
        Add(_format);
        _model.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph parse samples/wang-yi-visits-russia.txt --format conllu"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var analyzer = _model.CreateAnalyzer(context);
        var isTree = context.Parsed.GetValue(_format) == "tree";
        var number = 0;
        var exitCode = ExitCode.Success;
        await foreach (var reading in _articles.Open(context).ReadAsync(cancellationToken))
        {
            if (reading.Article is not { } article)
            {
                context.Messages.Warn($"{reading.Problem}");
                exitCode = ExitCode.SomeBad;
                continue;
            }

            if (!isTree)
            {
                context.Output.Text.Write($"# newdoc id = {article.Id ?? article.NodeId}\n");
            }

            foreach (var sentence in analyzer.Analyze(article.Text).ToTreebankSentences())
            {
                number++;
                if (isTree)
                {
                    SentenceTree.Write(context.Output.Text, sentence);
                }
                else
                {
                    ConlluWriter.Write(context.Output.Text, sentence, number);
                }
            }
        }

        return exitCode;
    }
}
