using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Cli;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Every_label_and_type_is_shown()
    {
        var output = (await _shell.RunAsync("schema")).Output;
        Assert.All(GraphSchema.Default.NodeLabels, label => Assert.Contains($"\n| {label.Name} ", output, StringComparison.Ordinal));
        Assert.All(GraphSchema.Default.RelationTypes, type => Assert.Contains($"\n| {type.Name} ", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vocabulary_of_the_users_own_is_shown_instead()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("graph-schema"), "*.*"))
        {
            _shell.Write(Path.Combine("own", Path.GetFileName(file)), File.ReadAllText(file).Replace("\"name\": \"ALLIED_WITH\"", "\"name\": \"TWINNED_WITH\"", StringComparison.Ordinal));
        }

        var lines = (await _shell.RunAsync("schema", "--schema", "own", "--format", "csv")).Output.Split("\r\n");
        Assert.Equal("type,kind,symmetric,from,to,cameo,plover,quad,goldstein,description", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("TWINNED_WITH,state,true,", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("ALLIED_WITH", StringComparison.Ordinal));
    }
}
