using RelationsGraph.Cli;
using RelationsGraph.Tests.Language.Relations;

namespace RelationsGraph.Tests.Cli;

public sealed class RelationsOptionTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public RelationsOptionTests() => _shell.Write("article.jsonl", """{"id":"a","text":"Wang Yi will visit Russia."}""");

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("extract")]
    [InlineData("events")]
    [InlineData("explain")]
    [InlineData("ingest")]
    public async Task A_model_that_reads_word_vectors_gets_them(string command)
    {
        var outcome = await _shell.RunAsync(command, "article.jsonl", "--model", "fast", "--relations", VectorModel.File);
        Assert.True(outcome.ExitCode == ExitCode.Success, outcome.Error);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("fast")]
    [InlineData("none")]
    [InlineData("FILE")]
    public async Task Without_the_option_any_analysis_will_do(string model)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "models", "fast.onnx");
        var outcome = await _shell.RunAsync("extract", "article.jsonl", "--model", model == "FILE" ? file : model);
        Assert.True(outcome.ExitCode == ExitCode.Success, outcome.Error);
    }

    [Fact]
    public async Task A_model_that_reads_word_vectors_needs_a_language_model()
    {
        var outcome = await _shell.RunAsync("extract", "article.jsonl", "--model", "none", "--relations", VectorModel.File);
        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.Equal(
            $"{VectorModel.File} reads the word vectors of a language model, and the text is to be analysed without one. "
            + "Name the language model that it was trained on, or another model of relations.\n",
            outcome.Error);
    }

    [Fact]
    public async Task The_default_needs_the_word_vectors_of_the_default()
    {
        var outcome = await _shell.RunAsync("extract", "article.jsonl", "--model", "fast", "--relations", "default");
        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.EndsWith("Name the language model that it was trained on, or another model of relations.\n", outcome.Error, StringComparison.Ordinal);
    }
}
