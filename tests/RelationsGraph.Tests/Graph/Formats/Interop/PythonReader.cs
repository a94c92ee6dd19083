using System.Collections.Concurrent;

namespace RelationsGraph.Tests.Graph.Formats.Interop;

/// <summary>Reads graph files with a graph library of Python; a test is skipped where it is not installed.</summary>
internal static class PythonReader
{
    // Distributions install the libraries for the system's Python, whatever else is on the path
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    private static readonly ConcurrentDictionary<string, Task<string>> Found = new();

    /// <summary>What the library found in each file, as JSON.</summary>
    public static async Task<string> ReadAsync(string library, IEnumerable<string> paths)
    {
        var found = await Found.GetOrAdd(library, library => ExternalProgram.RunAsync(
            Python, "-c", $"import importlib.util; print(importlib.util.find_spec('{library}') is not None)"));
        Assert.SkipUnless(found.Trim() == "True", $"Python has no {library} (Debian: python3-{library}).");
        var script = Repository.PathOf("tests", "RelationsGraph.Tests", "Graph", "Formats", "Interop", "read_graph.py");
        return await ExternalProgram.RunAsync(Python, [script, library, .. paths]);
    }
}
