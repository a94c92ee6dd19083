using System.Text.Json;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public ExplainCommandTests()
    {
        // A lexicon of a few lines, whose places do not change when the built-in one grows
        _shell.Write("words/predicates.tsv",
            "phrase\tpos\ttype\tsource\ttarget\ttopic\tmarks\n"
            + "accuse\tverb\tACCUSES\tsubj\tobj\n"
            + "impose +sanction|embargo\tverb\tSANCTIONS\tsubj\ton\n"
            + "arm\tverb\tARMS\tsubj\tobj\n"
            + "visit\tverb\tVISITS\tsubj\tobj\t\tplace\n");
        _shell.Write("words/modifiers.tsv", "phrase\tpos\teffect\tcontrol\nplan\tverb\tplanned\tsubject\naccuse\tverb\tcontent\tobject\nsay\tverb\tspeech\tsubject\n");
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Each_edge_and_each_miss_is_explained()
    {
        _shell.StandardInput = "Norway said that Peru plans to visit Chile on Monday. Kenya accused Oman of arming Yemen. "
            + "Kenya imposed sanctions on Oman. Kenya imposed a curse on Oman. Togo befuddled Benin. Oman was accused.";

        // Where lines are wrapped would depend on the path of the folder
        _shell.Adapt = environment => environment with { Width = 1000 };
        var outcome = await _shell.RunAsync("explain", "-", "--date", "2025-03-28", "--lexicon", "words", "--model", "none");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Expectation.Matches("Cli/explain.txt", outcome.Output.Replace(_shell.Folder, "FOLDER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trees_are_shown_on_a_line()
    {
        _shell.StandardInput = "Peru thanked Chile.";

        var outcome = await _shell.RunAsync("explain", "-");

        Assert.Contains("  tree        thanked(nsubj Peru, obj Chile)\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_wrapped_to_the_terminal()
    {
        _shell.StandardInput = "Kenya accused Oman of arming Yemen, of bombing Eritrea, and of invading Saudi Arabia and the United Arab Emirates.";
        _shell.Adapt = environment => environment with { Width = 70 };

        var outcome = await _shell.RunAsync("explain", "-", "--model", "none");

        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 70));
        Assert.Contains("sentence 1  Kenya accused Oman of arming Yemen, of bombing Eritrea,\n            and of invading", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_is_said_for_programs()
    {
        _shell.StandardInput = "Kenya accused Oman. Togo befuddled Benin.";

        var outcome = await _shell.RunAsync("explain", "-", "--lexicon", "words", "--model", "none", "--format", "json");

        using var json = JsonDocument.Parse(outcome.Output);
        var sentences = json.RootElement[0].GetProperty("sentences");
        var edge = sentences[0].GetProperty("edges")[0];
        Assert.Equal("ACCUSES", edge.GetProperty("edge").GetProperty("type").GetString());
        Assert.Equal("lexicon", edge.GetProperty("decision").GetProperty("by").GetString());
        Assert.EndsWith("predicates.tsv:2", edge.GetProperty("decision").GetProperty("entry").GetProperty("place").GetString());
        Assert.Equal("subj", edge.GetProperty("source").GetProperty("slot").GetString());
        Assert.Equal("name", edge.GetProperty("source").GetProperty("entity").GetProperty("rule").GetString());
        var rejected = Assert.Single(sentences[1].GetProperty("rejected").EnumerateArray());
        Assert.Equal("unknownWord", rejected.GetProperty("obstacle").GetString());
        Assert.Equal("befuddle", rejected.GetProperty("suggestion").GetProperty("phrase").GetString());
    }

    [Fact]
    public async Task A_bad_article_is_named_and_the_others_are_explained()
    {
        _shell.Write("articles.jsonl", "{\"text\":\"Peru sleeps.\"}\nno json\n{\"text\":\"Chile sleeps.\"}\n");

        var outcome = await _shell.RunAsync("explain", "articles.jsonl", "--model", "none");

        Assert.Equal(ExitCode.SomeBad, outcome.ExitCode);
        Assert.Contains("no edge     one actor only, Chile", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("articles.jsonl:2: ", outcome.Error, StringComparison.Ordinal);
    }
}
