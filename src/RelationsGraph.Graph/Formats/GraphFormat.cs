using System.Collections.Immutable;
using System.Text;

namespace RelationsGraph.Graph.Formats;

/// <summary>A file format that graphs can be written in. Immutable; get one from <see cref="GraphFormats"/>.</summary>
/// <remarks>
/// Writing streams: memory does not grow with the graph. The nodes and edges of the source are read up to twice, first to
/// find which properties there are, then to write them, so the source must give the same both times. Lone surrogates, which UTF-8 cannot hold, are written as U+FFFD.
/// </remarks>
public sealed class GraphFormat
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly ImmutableArray<(string Suffix, WriteBytes Write)> _files;

    internal GraphFormat(string name, string? program, string description, ImmutableArray<string> extensions, WriteBytes write)
        : this(name, program, description, extensions, [("", write)])
    {
    }

    internal GraphFormat(string name, string? program, string description, ImmutableArray<string> extensions, WriteText write)
        : this(name, program, description, extensions, ("", write))
    {
    }

    internal GraphFormat(
        string name, string? program, string description, ImmutableArray<string> extensions, params ImmutableArray<(string Suffix, WriteText Write)> files)
        : this(name, program, description, extensions, [.. files.Select(file => (file.Suffix, ToUtf8(file.Write)))])
    {
    }

    private GraphFormat(
        string name, string? program, string description, ImmutableArray<string> extensions, ImmutableArray<(string Suffix, WriteBytes Write)> files)
    {
        Name = name;
        Program = program;
        Description = description;
        Extensions = extensions;
        _files = files;
    }

    internal delegate Task WriteBytes(IGraphSource source, Stream stream, CancellationToken cancellationToken);

    internal delegate Task WriteText(IGraphSource source, TextWriter writer, CancellationToken cancellationToken);

    /// <summary>The name, such as <c>graphml</c>.</summary>
    public string Name { get; }

    /// <summary>The program that this flavour is made for, such as <c>gephi</c>; null for the plain format.</summary>
    public string? Program { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Description { get; }

    /// <summary>The extensions that stand for it, with the dot, the usual one first.</summary>
    public ImmutableArray<string> Extensions { get; }

    /// <summary>Whether it is one file, so that it can be written to a stream.</summary>
    public bool IsSingleFile => _files.Length == 1;

    /// <summary>Writes a graph to a stream, as UTF-8 without a byte order mark. The stream stays open.</summary>
    /// <exception cref="InvalidOperationException">The format is several files, see <see cref="IsSingleFile"/>.</exception>
    public Task WriteAsync(IGraphSource source, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stream);
        return IsSingleFile
            ? _files[0].Write(source, stream, cancellationToken)
            : throw new InvalidOperationException($"'{Name}' is {_files.Length} files ({Description}); it cannot go to one stream.");
    }

    /// <summary>Writes a graph to a file, or beside it where the format is several files. Existing files are replaced.</summary>
    /// <remarks>A file is either written whole or not touched: it is written under another name beside, then renamed.</remarks>
    /// <returns>The paths of the files written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public async Task<IReadOnlyList<string>> WriteFileAsync(IGraphSource source, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(path);
        await using var files = new AtomicFiles();
        foreach (var (suffix, write) in _files)
        {
            var stream = files.Create(PathOf(path, suffix));
            await write(source, stream, cancellationToken);
        }

        await files.CommitAsync(cancellationToken);
        return files.Paths;
    }

    private static WriteBytes ToUtf8(WriteText write) => async (source, stream, cancellationToken) =>
    {
        await using var writer = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await write(source, writer, cancellationToken);
    };

    private string PathOf(string path, string suffix)
    {
        if (suffix.Length == 0)
        {
            return path;
        }

        var extension = Path.GetExtension(path);
        var stem = Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) ? path[..^extension.Length] : path;
        return stem + suffix;
    }
}
