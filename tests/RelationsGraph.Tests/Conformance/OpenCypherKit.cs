namespace RelationsGraph.Tests.Conformance;

/// <summary>
/// Where the openCypher Technology Compatibility Kit is: in the folder that OPENCYPHER_TCK names, or in <c>../shared/opencypher-tck</c>
/// beside the repository.
/// </summary>
internal static class OpenCypherKit
{
    /// <summary>The folder; the test is skipped where there is none.</summary>
    public static string Require()
    {
        var folder = Environment.GetEnvironmentVariable("OPENCYPHER_TCK") is { Length: > 0 } named
            ? named
            : Path.Combine(Repository.Root, "..", "shared", "opencypher-tck");
        Assert.SkipUnless(Directory.Exists(folder), "The openCypher TCK is not here; set OPENCYPHER_TCK to its folder.");
        return folder;
    }

    /// <summary>All scenarios, outlines expanded.</summary>
    public static IEnumerable<Scenario> ReadScenarios(string kit) => FeatureReader.ReadAll(Path.Combine(kit, "tck", "features"));
}
