using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using RelationsGraph.Cli.Commands;

namespace RelationsGraph.Cli;

/// <summary>Help as usual; below it the examples of a command, or what holds for all commands.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly string[] General =
    [
        "Results go to standard output, messages and progress to standard error.",
        "",
        "Exit codes:",
        "  0    everything was done",
        "  1    it could not be done; a message says why",
        "  2    the command line is wrong",
        "  3    some articles were bad and were passed over; the others were done",
        "  130  it was stopped by Ctrl-C",
        "",
        "Environment:",
        "  RELGRAPH_STORE    the file or server that keeps the graph, where --store does not say it",
        "  NEO4J_PASSWORD    the password of the user in the address of a Neo4j server",
        "  RELGRAPH_HISTORY  the file that keeps what is typed in the shell",
        "  NO_COLOR          no colours",
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var more = parseResult.CommandResult.Command is RelgraphCommand command
            ? command.Examples.Select(example => "  " + example).Prepend("Examples:")
            : General;
        foreach (var line in more)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(line);
        }

        return result;
    }
}
