using System.Text;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

/// <summary>A shell with a folder of its own in which command lines run.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    /// <summary>What happened so far, as a person would have seen it; the folder is written as <c>FOLDER</c>.</summary>
    public StringBuilder Transcript { get; } = new();

    /// <summary>Changes what the commands see of the machine.</summary>
    public Func<CommandEnvironment, CommandEnvironment> Adapt { get; set; } = environment => environment;

    public string StandardInput { get; set; } = "";

    public async Task<CommandOutcome> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var environment = Adapt(new CommandEnvironment
        {
            StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(StandardInput)),
            StandardOutput = output,
            StandardError = error,
            WorkingDirectory = Folder,
        });
        var exitCode = await RelgraphApplication.RunAsync(arguments, environment, TestContext.Current.CancellationToken);
        return new CommandOutcome(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString().Replace(Folder, "FOLDER", StringComparison.Ordinal));
    }

    /// <summary>Runs a line as it stands in a document, with what it sends to a file by <c>&gt;</c>, and adds it to the <see cref="Transcript"/>.</summary>
    public async Task<CommandOutcome> RunLineAsync(string line)
    {
        var words = CommandLineText.Split(line);
        var outcome = await RunAsync(words is [.., ">", _] ? words[..^2] : words);
        if (words is [.., ">", var file])
        {
            Write(file, outcome.Output);
            outcome = outcome with { Output = "" };
        }

        Record(line, outcome);
        return outcome;
    }

    public string PathOf(string name) => _folder.PathOf(name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name)) ?? Folder);
        File.WriteAllText(PathOf(name), text);
    }

    public void Dispose() => _folder.Dispose();

    private void Record(string line, CommandOutcome outcome)
    {
        Transcript.Append("$ relgraph ").Append(line).Append('\n');
        Transcript.Append(outcome.Output.ReplaceLineEndings("\n"));
        if (outcome.Error.Length > 0)
        {
            Transcript.Append("[error output]\n").Append(outcome.Error);
        }

        Transcript.Append(outcome.ExitCode == 0 ? "\n" : $"[exit code {outcome.ExitCode}]\n\n");
    }
}
