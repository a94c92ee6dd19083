using RelationsGraph.Cli;
using RelationsGraph.Tests.Bolt;

namespace RelationsGraph.Tests.Cli;

/// <summary>The password of a server's user is asked for in a terminal, and appears nowhere: tried in a real one, which Python makes.</summary>
public sealed class PasswordPromptTests
{
    private const string Password = "geheim-ß7";

    [Fact]
    public async Task The_password_is_asked_for_in_a_terminal_and_not_shown()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Python makes terminals on Unix only.");
        await using var server = new ScriptedServer($$$"""
            C: HELLO
            S: SUCCESS {"server": "Neo4j/5.26.0", "connection_id": "bolt-1"}
            C: LOGON {"scheme": "basic", "principal": "neo4j", "credentials": "{{{Password}}}"}
            S: SUCCESS {}
            # RESET
            C: RUN "RETURN 7 AS seven"
            C: PULL
            S: SUCCESS {"fields": ["seven"]}
            S: RECORD [7]
            S: SUCCESS {}
            """);

        var screen = await PythonProgram.RunAsync(
            ["pty"],
            Repository.PathOf("tests", "RelationsGraph.Tests", "Cli", "ask_password.py"),
            Password, "dotnet", typeof(ExitCode).Assembly.Location, "cypher", "RETURN 7 AS seven", "--format", "csv", "--store", $"bolt://neo4j@{server.Authority}");

        Assert.Contains("Password of neo4j: ", screen, StringComparison.Ordinal);
        Assert.Contains("seven\n7\n", screen, StringComparison.Ordinal);
        Assert.EndsWith("ended with 0\n", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", screen, StringComparison.Ordinal);
        Assert.Equal(0, server.Left);
    }
}
