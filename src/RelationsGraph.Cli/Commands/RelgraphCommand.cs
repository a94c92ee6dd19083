using System.CommandLine;

namespace RelationsGraph.Cli.Commands;

/// <summary>A command of the program.</summary>
internal abstract class RelgraphCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines that show what it does; each of them runs, after those of the commands before.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Carries it out and gives the exit code.</summary>
    public abstract Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken);
}
