using System.Collections.Concurrent;

namespace RelationsGraph.Tests;

/// <summary>Runs scripts with Python, where the machine has it and the libraries they need.</summary>
internal static class PythonProgram
{
    // Distributions install the libraries for the system's Python, whatever else is on the path
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    private static readonly ConcurrentDictionary<string, Task<string>> Found = new();

    /// <summary>What a script writes on standard output; the test is skipped where a library is missing.</summary>
    public static async Task<string> RunAsync(string[] libraries, string script, params string[] arguments)
    {
        foreach (var library in libraries)
        {
            var found = await Found.GetOrAdd(library, library => ExternalProgram.RunAsync(
                Python, "-c", $"import importlib.util; print(importlib.util.find_spec('{library}') is not None)"));
            Assert.SkipUnless(found.Trim() == "True", $"Python has no {library} (Debian: python3-{library}).");
        }

        return await ExternalProgram.RunAsync(Python, [script, .. arguments]);
    }
}
