namespace RelationsGraph.Tests;

/// <summary>Finds data that lies beside the repository and is no part of it.</summary>
internal static class SharedData
{
    private const string Variable = "RELGRAPH_SHARED";

    /// <summary>The path of a file or folder; the test is skipped where there is none.</summary>
    public static string Require(params ReadOnlySpan<string> parts)
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(Repository.Root, "..", "shared");
        var path = Path.GetFullPath(Path.Combine([folder, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"{string.Join('/', parts.ToArray())} is not in ../shared, nor in the folder that {Variable} names.");
        return path;
    }
}
