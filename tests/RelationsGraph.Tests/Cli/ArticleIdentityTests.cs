using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

/// <summary>How articles are told apart, and what a person calls them.</summary>
public sealed class ArticleIdentityTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_later_article_of_the_same_id_replaces_the_earlier_one_and_the_program_says_so()
    {
        _shell.Write("articles.jsonl", "{\"id\":\"a1\",\"text\":\"France praised Peru.\"}\n{\"id\":\"a1\",\"text\":\"France criticised Peru.\"}\n");

        var outcome = await _shell.RunAsync("ingest", "articles.jsonl");

        Assert.EndsWith(", 1 in place of another of the same id.\n", outcome.Error, StringComparison.Ordinal);
        var edges = await _shell.RunAsync("cypher", "MATCH (:Country)-[r]->(:Country) RETURN type(r)", "--format", "csv");
        Assert.Equal("type(r)\r\nCRITICIZES\r\n", edges.Output);
    }

    [Fact]
    public async Task An_article_is_forgotten_by_the_id_that_its_source_gave_it()
    {
        _shell.Write("articles.jsonl", "{\"id\":\"a1\",\"text\":\"France praised Peru.\"}\n{\"id\":\"a2\",\"text\":\"France criticised Peru.\"}\n");
        await _shell.RunAsync("ingest", "articles.jsonl");

        var outcome = await _shell.RunAsync("forget", "a2");

        Assert.StartsWith("Forgotten: France criticised Peru. (", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_title_is_called_by_its_first_words()
    {
        _shell.Write("articles.jsonl", "{\"text\":\"France praised Peru for the way in which it had held its elections.\"}\n");

        var outcome = await _shell.RunAsync("ingest", "articles.jsonl");

        Assert.StartsWith("France praised Peru for the way in which it had …\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
    }
}
