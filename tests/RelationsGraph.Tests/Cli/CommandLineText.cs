using System.CommandLine.Parsing;

namespace RelationsGraph.Tests.Cli;

/// <summary>Command lines as they stand in documents and cases.</summary>
internal static class CommandLineText
{
    private const string Program = "relgraph ";

    /// <summary>The arguments of a line that begins with <c>relgraph</c>, or without it; a <c>\$</c> in quotes is a <c>$</c>, as in a shell.</summary>
    public static string[] Split(string line) =>
        [.. CommandLineParser.SplitCommandLine(line.StartsWith(Program, StringComparison.Ordinal) ? line[Program.Length..] : line)
            .Select(argument => argument.Replace("\\$", "$", StringComparison.Ordinal))];
}
