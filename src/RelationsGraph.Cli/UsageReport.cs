using System.CommandLine;
using RelationsGraph.Cli.Options;

namespace RelationsGraph.Cli;

/// <summary>Says what is wrong with a command line.</summary>
internal static class UsageReport
{
    /// <summary>Writes the first error and where help is, and gives the exit code.</summary>
    public static int Write(ParseResult parsed, TextWriter writer)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = !command.Parents.Any();
        writer.WriteLine(Describe(parsed, command, isRoot));
        writer.WriteLine(isRoot ? "'relgraph --help' lists the commands." : $"'relgraph {command.Name} --help' says more.");
        return ExitCode.Usage;
    }

    private static string Describe(ParseResult parsed, Command command, bool isRoot)
    {
        if (parsed.UnmatchedTokens is not [var token, ..])
        {
            return isRoot ? "No command is given." : parsed.Errors[0].Message;
        }

        var isOption = token.StartsWith('-');
        var (what, known) = isOption ? ("option", OptionsOf(parsed)) : ("command", command.Subcommands.Select(subcommand => subcommand.Name));
        return !isOption && !isRoot
            ? $"'{token}' is one argument too many; put words that belong together in quotes."
            : $"There is no {what} '{token}'.{NearestName.Suggest(token, known)}";
    }

    private static IEnumerable<string> OptionsOf(ParseResult parsed) => parsed.CommandResult.Command.Options
        .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);
}
