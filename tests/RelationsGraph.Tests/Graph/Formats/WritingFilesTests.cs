using System.IO.Pipes;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Formats;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Formats;

public sealed class WritingFilesTests : IDisposable
{
    private static readonly GraphFormats Formats = new(GraphSchema.Default);
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("graph.graphml")]
    [InlineData("graph.gexf")]
    [InlineData("graph.dot")]
    [InlineData("graph.json")]
    [InlineData("graph.cypher")]
    public async Task A_file_holds_what_a_stream_gets_and_nothing_is_left_beside_it(string name)
    {
        var format = Formats.ForFile(name);
        var written = await WriteAsync(SampleGraphs.Small, name);
        Assert.Equal([PathOf(name)], written);
        Assert.Equal([name], FileNames());
        Assert.Equal(await FormatTesting.WriteAsync(SampleGraphs.Small, format.Name), await File.ReadAllTextAsync(PathOf(name)));
    }

    [Fact]
    public async Task CSV_is_a_file_of_nodes_and_a_file_of_edges()
    {
        Assert.Equal([PathOf("graph.nodes.csv"), PathOf("graph.edges.csv")], await WriteAsync(SampleGraphs.Small, "graph.csv"));
        Assert.Equal(["graph.edges.csv", "graph.nodes.csv"], FileNames());
    }

    [Fact]
    public async Task What_a_shell_lends_as_a_file_is_written_to_and_not_replaced()
    {
        Assert.SkipUnless(Directory.Exists("/dev/fd"), "no /dev/fd here");
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        var path = $"/dev/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";
        var format = FormatTesting.Find("dot");
        await format.WriteFileAsync(SampleGraphs.Small, path, TestContext.Current.CancellationToken);
        pipe.DisposeLocalCopyOfClientHandle();
        using var reader = new StreamReader(pipe);
        Assert.Equal(await FormatTesting.WriteAsync(SampleGraphs.Small, "dot"), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CSV_does_not_go_to_one_stream()
    {
        var format = FormatTesting.Find("csv");
        Assert.False(format.IsSingleFile);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => format.WriteAsync(SampleGraphs.Small, Stream.Null));
        Assert.Equal("'csv' is 2 files (two tables: NAME.nodes.csv and NAME.edges.csv); it cannot go to one stream.", exception.Message);
    }

    [Theory]
    [InlineData("graph.graphml")]
    [InlineData("graph.csv")]
    public async Task A_source_that_fails_leaves_the_old_files_as_they_were(string name)
    {
        var before = await WriteAsync(SampleGraphs.Small, name);
        var texts = before.Select(File.ReadAllText).ToList();
        await Assert.ThrowsAsync<IOException>(() => WriteAsync(new FailingSource(SampleGraphs.OddTexts, new IOException("gone")), name));
        Assert.Equal(texts, before.Select(File.ReadAllText));
        Assert.Equal(before.Count, FileNames().Length);
    }

    [Theory]
    [InlineData("graph.graphml")]
    [InlineData("graph.csv")]
    public async Task Cancelling_leaves_no_file(string name)
    {
        using var cancellation = new CancellationTokenSource();
        var source = new FailingSource(SampleGraphs.Small, null, cancellation.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Formats.ForFile(name).WriteFileAsync(source, PathOf(name), cancellation.Token));
        Assert.Empty(FileNames());
    }

    [Fact]
    public async Task A_link_stays_a_link_and_what_it_points_at_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");
        await File.WriteAllTextAsync(PathOf("target.dot"), "old");
        File.CreateSymbolicLink(PathOf("link.dot"), PathOf("target.dot"));
        await WriteAsync(SampleGraphs.Small, "link.dot");
        Assert.NotNull(new FileInfo(PathOf("link.dot")).LinkTarget);
        Assert.StartsWith("digraph", await File.ReadAllTextAsync(PathOf("target.dot")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_extension_names_the_format_in_any_case() => Assert.Equal("graphml", Formats.ForFile("GRAPH.GraphML").Name);

    [Fact]
    public void The_program_names_the_flavour() => Assert.Equal("gephi", Formats.ForFile("graph.graphml", "Gephi").Program);

    [Fact]
    public void An_unknown_extension_is_answered_with_those_that_are_known()
    {
        var exception = Assert.Throws<ArgumentException>(() => Formats.ForFile("graph.docx"));
        Assert.Equal("'graph.docx' does not end in one of .graphml, .xml, .gexf, .dot, .gv, .json, .cyjs, .csv, .cypher, .cql. (Parameter 'path')", exception.Message);
    }

    [Fact]
    public void An_unknown_program_is_answered_with_those_that_are_known()
    {
        var exception = Assert.Throws<ArgumentException>(() => Formats.ForFile("graph.dot", "gephi"));
        Assert.Equal("There is no format for 'graph.dot' that is made for 'gephi'; the programs are gephi, yed, cytoscape. (Parameter 'path')", exception.Message);
    }

    public void Dispose() => _folder.Dispose();

    private Task<IReadOnlyList<string>> WriteAsync(IGraphSource source, string name) =>
        Formats.ForFile(name).WriteFileAsync(source, PathOf(name), TestContext.Current.CancellationToken);

    private string PathOf(string name) => _folder.PathOf(name);

    private string[] FileNames() => [.. Directory.GetFiles(_folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Gives all nodes, then does something and fails in the second reading of the edges.</summary>
    private sealed class FailingSource(PropertyGraph graph, Exception? failure, Action? act = null) : IGraphSource
    {
        private int _readings;

        public IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default) => graph.ReadNodesAsync(cancellationToken);

        public async IAsyncEnumerable<Edge> ReadEdgesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            _readings++;
            await foreach (var edge in graph.ReadEdgesAsync(cancellationToken))
            {
                if (_readings == 2)
                {
                    act?.Invoke();
                    throw failure ?? new OperationCanceledException(cancellationToken);
                }

                yield return edge;
            }
        }
    }
}
