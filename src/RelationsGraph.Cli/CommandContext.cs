using System.CommandLine;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli;

/// <summary>What a command works with while it runs.</summary>
/// <param name="Parsed">The command line.</param>
/// <param name="Environment">The machine.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Messages">Where messages go.</param>
internal sealed record CommandContext(ParseResult Parsed, CommandEnvironment Environment, CommandOutput Output, Messages Messages);
