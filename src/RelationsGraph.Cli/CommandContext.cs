using System.CommandLine;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli;

/// <summary>What a command works with while it runs.</summary>
/// <param name="Parsed">The command line.</param>
/// <param name="Environment">The machine.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Messages">Where messages go.</param>
internal sealed record CommandContext(ParseResult Parsed, CommandEnvironment Environment, CommandOutput Output, Messages Messages)
{
    /// <summary>Says that a list was cut where the user did not ask for it, so that nobody takes a part for the whole.</summary>
    public void TellOfRest(Option<int> top, int total, string what)
    {
        var shown = Parsed.GetValue(top);
        if (shown < total && Parsed.GetResult(top) is null or { Implicit: true })
        {
            Messages.Tell($"{shown} of {total} {what} shown; {top.Name} shows more.");
        }
    }
}
