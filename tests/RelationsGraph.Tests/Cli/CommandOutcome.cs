namespace RelationsGraph.Tests.Cli;

/// <summary>What a command line left behind.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error);
