using System.Text;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Formats;

/// <summary>Writes graphs through the front door.</summary>
internal static class FormatTesting
{
    private static readonly GraphFormats Formats = new(GraphSchema.Default);

    public static GraphFormat Find(string name, string? program = null) =>
        Formats.TryFind(name, program, out var format) ? format : throw new ArgumentException($"There is no format '{name}' for '{program}'.");

    public static async Task<string> WriteAsync(IGraphSource graph, string name, string? program = null)
    {
        using var stream = new MemoryStream();
        await Find(name, program).WriteAsync(graph, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
