using RelationsGraph.Cli;
using RelationsGraph.Tests.Cli;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>The questions in <c>docs/neo4j.md</c> can be asked as they stand there, and have answers with the columns that stand there.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jDocumentTests(Neo4jServer server)
{
    private const string Command = "relgraph ";

    [Fact]
    public async Task Every_question_has_an_answer()
    {
        await server.EmptyAsync();
        using var shell = new CommandLine();
        foreach (var sample in Directory.GetFiles(Repository.PathOf("samples"), "*.txt"))
        {
            shell.Write(Path.Combine("samples", Path.GetFileName(sample)), File.ReadAllText(sample));
        }

        shell.Adapt = environment => environment with
        {
            Variables = environment.Variables.Add("NEO4J_PASSWORD", server.Password).Add("RELGRAPH_STORE", server.Location),
        };
        string[] lines = [.. File.ReadLines(Repository.PathOf("docs", "neo4j.md")).Select(line => line.Trim())];
        var questions = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Command + "ingest samples", StringComparison.Ordinal))
            {
                Assert.Equal(ExitCode.Success, (await shell.RunLineAsync(lines[i][Command.Length..])).ExitCode);
            }
            else if (lines[i].StartsWith(Command + "cypher", StringComparison.Ordinal))
            {
                questions++;
                var answer = await shell.RunLineAsync(lines[i][Command.Length..]);
                var rows = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
                Assert.Equal(ColumnsOf(lines[i + 3]), ColumnsOf(rows[0]));
                Assert.True(rows.Length > 2, $"No row answers {lines[i]}");
            }
        }

        Assert.Equal(10, questions);
    }

    private static string[] ColumnsOf(string row) => row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
