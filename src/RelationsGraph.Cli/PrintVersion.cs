using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli;

/// <summary>Prints name and version, and what speaks to servers.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // The build appends the commit, which is of no use to a person
        var version = typeof(PrintVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        parseResult.InvocationConfiguration.Output.WriteLine($"relgraph {version}");
        parseResult.InvocationConfiguration.Output.WriteLine($"Neo4j driver: {GraphStore.ServerDriver}");
        return ExitCode.Success;
    }
}
