using BenchmarkDotNet.Running;
using RelationsGraph.Benchmarks.Kernels;
using RelationsGraph.Benchmarks.Queries;

if (args is ["kernels", ..])
{
    return KernelProgram.Run(args[1..]);
}

if (args is ["queries", ..])
{
    return QueryProgram.Run(args[1..]);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
