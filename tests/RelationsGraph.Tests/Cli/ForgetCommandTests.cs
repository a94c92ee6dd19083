using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

public sealed class ForgetCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Of_many_articles_that_are_meant_a_few_are_named_and_none_is_forgotten()
    {
        _shell.StandardInput = string.Concat(Enumerable.Range(1, 8).Select(id => $"{{\"id\":\"{id}\",\"title\":\"Talks {id}\",\"text\":\"Somebody spoke.\"}}\n"));
        await _shell.RunAsync("ingest", "-");
        var outcome = await _shell.RunAsync("forget", "talks");
        Assert.Equal((ExitCode.Failure, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(5, outcome.Error.Split("(article:").Length - 1);
        Assert.EndsWith(" or one of 3 more; give the id.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("count(a)\n8\n", (await _shell.RunAsync("cypher", "MATCH (a:Article) RETURN count(a)", "--format", "csv")).Output.ReplaceLineEndings("\n"));
    }
}
