namespace RelationsGraph.Tests;

/// <summary>Compares text with a file in <c>Expectations/</c>, and leaves <c>NAME.received</c> beside it where they differ.</summary>
/// <remarks>To accept a change, look at the difference and rename the received file over the expected one.</remarks>
internal static class Expectation
{
    /// <param name="name">The file name, with folders below <c>Expectations/</c>.</param>
    /// <param name="actual">The text, compared exactly but for the kind of line ends.</param>
    public static void Matches(string name, string actual)
    {
        var path = Repository.PathOf("tests", "RelationsGraph.Tests", "Expectations", name);
        var received = path + ".received";
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected.ReplaceLineEndings("\n") == actual.ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(received, actual);
        Assert.Fail($"{name} differs from what is expected; see Expectations/{name}.received\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var expectedLines = expected.ReplaceLineEndings("\n").Split('\n');
        var actualLines = actual.ReplaceLineEndings("\n").Split('\n');
        var line = Enumerable.Range(0, Math.Max(expectedLines.Length, actualLines.Length))
            .First(i => expectedLines.ElementAtOrDefault(i) != actualLines.ElementAtOrDefault(i));
        return $"line {line + 1}\n  expected: {expectedLines.ElementAtOrDefault(line)}\n  actual:   {actualLines.ElementAtOrDefault(line)}";
    }
}
