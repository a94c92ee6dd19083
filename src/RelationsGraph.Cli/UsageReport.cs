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

    /// <summary>Says that the command has no such option, and which it may have been meant to be.</summary>
    public static string DescribeUnknownOption(ParseResult parsed, string token) =>
        $"There is no option '{token}'.{NearestName.Suggest(token.Split('=')[0], OptionsOf(parsed))}";

    private static string Describe(ParseResult parsed, Command command, bool isRoot)
    {
        if (parsed.UnmatchedTokens is not [var token, ..])
        {
            return isRoot ? "No command is given." : parsed.Errors[0].Message;
        }

        if (token.StartsWith('-'))
        {
            return DescribeUnknownOption(parsed, token);
        }

        return isRoot
            ? $"There is no command '{token}'.{NearestName.Suggest(token, command.Subcommands.Select(subcommand => subcommand.Name))}"
            : $"'{token}' is one argument too many; put words that belong together in quotes.";
    }

    private static IEnumerable<string> OptionsOf(ParseResult parsed) => parsed.CommandResult.Command.Options
        .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);
}
