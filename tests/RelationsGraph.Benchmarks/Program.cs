using BenchmarkDotNet.Running;
using RelationsGraph.Benchmarks.Kernels;

if (args is ["kernels", ..])
{
    return KernelProgram.Run(args[1..]);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
