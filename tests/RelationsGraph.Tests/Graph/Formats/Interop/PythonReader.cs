namespace RelationsGraph.Tests.Graph.Formats.Interop;

/// <summary>Reads graph files with a graph library of Python; a test is skipped where it is not installed.</summary>
internal static class PythonReader
{
    /// <summary>What the library found in each file, as JSON.</summary>
    public static Task<string> ReadAsync(string library, IEnumerable<string> paths) => PythonProgram.RunAsync(
        [library],
        Repository.PathOf("tests", "RelationsGraph.Tests", "Graph", "Formats", "Interop", "read_graph.py"),
        [library, .. paths]);
}
