using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace RelationsGraph.Cli;

/// <summary>Prints name and version.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // The build appends the commit, which is of no use to a person
        var version = typeof(PrintVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        parseResult.InvocationConfiguration.Output.WriteLine("relgraph " + version);
        return ExitCode.Success;
    }
}
