namespace RelationsGraph.Extraction.Edges;

/// <summary>The name and version of what found an edge, as the edge carries it.</summary>
internal static class ExtractorIdentity
{
    private static readonly string Version = typeof(ExtractorIdentity).Assembly.GetName().Version!.ToString(3);
    private static readonly string Frames = $"relgraph-frames {Version}";
    private static readonly string Relations = $"relgraph-relations {Version}";

    /// <summary>The name and the version of the assembly: <c>relgraph-frames 0.1.0</c> for what frames and rules find,
    /// <c>relgraph-relations 0.1.0</c> for what the trained model adds to it.</summary>
    public static string Of(bool isLearnt) => isLearnt ? Relations : Frames;
}
