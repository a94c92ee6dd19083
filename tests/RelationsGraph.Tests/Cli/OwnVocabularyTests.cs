using Newtonsoft.Json.Linq;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

/// <summary>A vocabulary and words of one's own, next to those built in.</summary>
public sealed class OwnVocabularyTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public OwnVocabularyTests()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("graph-schema")))
        {
            _shell.Write(Path.Combine("vocabulary", Path.GetFileName(file)), File.ReadAllText(file));
        }

        _shell.Write("article.txt", "Sergei Lavrov visited China on Monday. France praised China, and Germany lauded Russia.");
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_vocabulary_may_leave_types_out()
    {
        ChangeTypes(types => types.First(type => (string?)type["name"] == "VISITS").Remove());

        var outcome = await _shell.RunAsync("ingest", "article.txt", "--schema", "vocabulary");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.DoesNotContain("VISITS", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("PRAISES", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_type_needs_an_entry_in_the_vocabulary_and_a_line_in_the_lexicon()
    {
        ChangeTypes(types =>
        {
            var praise = types.First(type => (string?)type["name"] == "PRAISES").DeepClone();
            praise["name"] = "LAUDS";
            types.Add(praise);
        });
        _shell.Write("words/predicates.tsv", "phrase\tpos\ttype\tsource\ttarget\ttopic\tmarks\nlaud\tverb\tLAUDS\tsubj\tobj\n");

        var outcome = await _shell.RunAsync("ingest", "article.txt", "--schema", "vocabulary", "--lexicon", "words");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Contains("LAUDS", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_ones_own_must_name_a_type_of_the_vocabulary()
    {
        _shell.Write("words/predicates.tsv", "phrase\tpos\ttype\tsource\ttarget\ttopic\tmarks\nlaud\tverb\tLAUDS\tsubj\tobj\n");

        var outcome = await _shell.RunAsync("ingest", "article.txt", "--lexicon", "words");

        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.Equal(
            "FOLDER/words/predicates.tsv:2: 'LAUDS' is not a relation type of the vocabulary; name one in a predicates.tsv of your own.\n",
            outcome.Error);
    }

    [Fact]
    public async Task A_folder_of_words_that_is_not_there_is_named()
    {
        var outcome = await _shell.RunAsync("ingest", "article.txt", "--lexicon", "words");

        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.Equal("There is no folder 'words' to take the lexicon from.\n", outcome.Error);
    }

    private void ChangeTypes(Action<JArray> change)
    {
        var path = _shell.PathOf("vocabulary/relation-types.json");
        var content = JObject.Parse(File.ReadAllText(path));
        change((JArray)content["relationTypes"]!);
        File.WriteAllText(path, content.ToString());
    }
}
