using System.Diagnostics;
using System.Globalization;
using RelationsGraph.Analysis;

namespace RelationsGraph.Benchmarks.Kernels;

/// <summary>
/// <c>kernels DATA WORK [--threads N]</c> does one work on one file and prints what it took as one JSON line;
/// <c>kernels make FOLDER</c> writes the files.
/// </summary>
internal static class KernelProgram
{
    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["make", var folder]:
                MakeFiles(folder);
                return 0;
            case [var data, var work]:
                return Measure(data, work, 1);
            case [var data, var work, "--threads", var threads]:
                return Measure(data, work, int.Parse(threads, CultureInfo.InvariantCulture));
            default:
                Console.Error.WriteLine("kernels DATA WORK [--threads N]   or   kernels make FOLDER");
                return 2;
        }
    }

    private static int Measure(string data, string work, int threads)
    {
        if (Prepare(data, work, threads) is not { } compute)
        {
            Console.Error.WriteLine($"There is no work '{work}'.");
            return 2;
        }

        Print(work, compute);
        return 0;
    }

    /// <summary>Does what comes before the work itself, and gives the work; null where there is none of this name.</summary>
    private static Func<double>? Prepare(string data, string work, int threads)
    {
        switch (work)
        {
            case "load" or "load-typed":
                return () => Load(data).EdgeCount;
            case "graphml-write":
                var works = new GraphMlWorks(data);
                var graph = works.MakeGraph();
                works.Delete();
                return () => works.Write(graph);
            case "graphml-read":
                new GraphMlWorks(data).Write(new GraphMlWorks(data).MakeGraph());
                return new GraphMlWorks(data).Read;
            default:
                var compute = new KernelWorks(threads).All.GetValueOrDefault(work);
                var snapshot = compute is null ? null : Load(data);
                return compute is null ? null : () => compute(snapshot!);
        }
    }

    // The adjacency is made at need; a graph without it is not loaded
    private static GraphSnapshot Load(string data)
    {
        var graph = NetworkFile.Read(data).Graph;
        _ = graph.OutNeighbours(0);
        return graph;
    }

    private static void Print(string work, Func<double> compute)
    {
        // What was needed to get ready is not part of the work
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var cpuBefore = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var check = compute();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - cpuBefore).TotalSeconds;
        var peak = process.PeakWorkingSet64 / 1048576d;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"system": "RelationsGraph", "work": "{{work}}", "wall": {{wall:F3}}, "cpu": {{cpu:F3}}, "peak_mb": {{peak:F0}}, "check": {{check:R}}}"""));
    }

    private static void MakeFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        NetworkGenerator.WriteNamed(Path.Combine(folder, "ba10k.csv"), NetworkGenerator.MakeScaleFree(10_000, 5, seed: 1), seed: 2);
        NetworkGenerator.WriteNamed(Path.Combine(folder, "ba100k.csv"), NetworkGenerator.MakeScaleFree(100_000, 5, seed: 3), seed: 4);
        NetworkGenerator.WriteNumbers(Path.Combine(folder, "shelves.tsv"), NetworkGenerator.MakeShelves(403_394, 3_387_388, seed: 5));
    }
}
