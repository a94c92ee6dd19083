using System.Text.Json;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed class ParseCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Words_are_shown_in_the_columns_of_CoNLL_U()
    {
        _shell.Write("article.jsonl", """{"id":"sentence-1","text":"Peru doesn't agree."}""");

        var outcome = await _shell.RunAsync("parse", "article.jsonl", "--model", "none");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Equal(
            "# newdoc id = sentence-1\n# newpar\n# sent_id = 1\n# text = Peru doesn't agree.\n"
            + "1\tPeru\tperu\tPROPN\t_\t_\t0\troot\t_\t_\n"
            + "2-3\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
            + "2\tdoes\tdo\tAUX\t_\t_\t1\tdep\t_\t_\n"
            + "3\tn't\tnot\tPART\t_\t_\t1\tdep\t_\t_\n"
            + "4\tagree\tagree\tVERB\t_\t_\t1\tdep\t_\tSpaceAfter=No\n"
            + "5\t.\t.\tPUNCT\t_\t_\t1\tdep\t_\t_\n\n",
            outcome.Output);
    }

    [Fact]
    public async Task The_shipped_model_gives_trees_and_their_drawing()
    {
        _shell.Write("article.jsonl", """{"id":"sentence-1","text":"Peru thanked Chile."}""");

        var columns = await _shell.RunAsync("parse", "article.jsonl");
        var drawing = await _shell.RunAsync("parse", "article.jsonl", "--format", "tree");

        Assert.Contains("1\tPeru\tPeru\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t", columns.Output, StringComparison.Ordinal);
        Assert.Contains("3\tChile\tChile\tPROPN\tNNP\tNumber=Sing\t2\tobj\t", columns.Output, StringComparison.Ordinal);
        Assert.Equal(
            "Peru thanked Chile.\n└─ thanked  root VERB\n   ├─ Peru  nsubj PROPN\n   ├─ Chile  obj PROPN\n   └─ .  punct PUNCT\n\n",
            drawing.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_bad_article_is_named_and_the_others_are_shown()
    {
        _shell.Write("articles.jsonl", "{\"text\":\"Peru agrees.\"}\nno json\n{\"text\":\"Chile agrees.\"}\n");

        var outcome = await _shell.RunAsync("parse", "articles.jsonl");

        Assert.Equal(ExitCode.SomeBad, outcome.ExitCode);
        Assert.Contains("Chile", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("articles.jsonl:2: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_treebank_is_compared_by_the_metrics_of_the_shared_task()
    {
        _shell.Write("tiny.conllu", "1\tPeru\tPeru\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tagrees\tagree\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");

        var outcome = await _shell.RunAsync("evaluate", "--treebank", "tiny.conllu", "--gold-tokens", "--model", "none");

        Assert.Contains("| UPOS      |    1.0000 | 1.0000 | 1.0000 |", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("| LAS       |    0.0000 | 0.0000 | 0.0000 |", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_compared_by_kind()
    {
        _shell.Write("names.txt", "Peru B-LOC\nagrees O\n\nEva B-PER\nagrees O\n");

        var outcome = await _shell.RunAsync("evaluate", "--names", "names.txt", "--json");

        using var figures = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["LOC", "PER", "names"], figures.RootElement.EnumerateObject().Select(metric => metric.Name));
        Assert.InRange(figures.RootElement.GetProperty("names").GetProperty("f1").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task Something_to_measure_must_be_named()
    {
        var outcome = await _shell.RunAsync("evaluate");

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.StartsWith("Name either a gold set of articles, GOLD, or a treebank, --treebank FILE, or annotated names, --names FILE.", outcome.Error, StringComparison.Ordinal);
    }
}
