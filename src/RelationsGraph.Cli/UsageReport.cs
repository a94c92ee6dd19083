using System.CommandLine;

namespace RelationsGraph.Cli;

/// <summary>Says what is wrong with a command line.</summary>
internal static class UsageReport
{
    /// <summary>Writes the first error and where help is, and gives the exit code.</summary>
    public static int Write(ParseResult parsed, TextWriter writer)
    {
        var command = parsed.CommandResult.Command;
        writer.WriteLine(parsed.Errors[0].Message);
        writer.WriteLine(command.Parents.Any() ? $"'relgraph {command.Name} --help' says more." : "'relgraph --help' lists the commands.");
        return ExitCode.Usage;
    }
}
