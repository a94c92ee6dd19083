using System.Globalization;
using BenchmarkDotNet.Running;
using RelationsGraph.Benchmarks;
using RelationsGraph.Benchmarks.Kernels;
using RelationsGraph.Benchmarks.Queries;

switch (args)
{
    case ["kernels", ..]:
        return KernelProgram.Run(args[1..]);
    case ["analysis", ..]:
        return AnalysisProgram.Run(args[1..]);
    case ["extraction", ..]:
        return ExtractionProgram.Run(args[1..]);
}

if (args is ["queries", ..])
{
    return QueryProgram.Run(args[1..]);
}

if (args is ["neo4j", var location, ..])
{
    return await Neo4jProgram.RunAsync(
        location, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : null, args.Length > 3 ? args[3] : null);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
