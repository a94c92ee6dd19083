namespace RelationsGraph.Cli;

/// <summary>A command cannot be carried out. The message is for people and says what to do.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCode.Failure) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
