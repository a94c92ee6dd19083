namespace RelationsGraph.Graph.Formats;

/// <summary>Files that appear whole or not at all: written under another name beside, renamed when all are complete.</summary>
/// <remarks>
/// Where disposed of before <see cref="CommitAsync"/>, what was written is deleted and nothing else is touched. Devices and
/// the pipes that a shell lends under <c>/dev</c> are written to as they are: a rename would put a plain file in their place.
/// </remarks>
internal sealed class AtomicFiles : IAsyncDisposable
{
    private static readonly string[] DeviceFolders = ["/dev", "/dev/fd", "/proc/self/fd"];
    private readonly List<(FileStream Stream, string Path)> _files = [];
    private bool _committed;

    /// <summary>The final paths, in order of creation.</summary>
    public IReadOnlyList<string> Paths => [.. _files.Select(file => file.Path)];

    /// <summary>Opens a file for writing that will have this path.</summary>
    public FileStream Create(string path)
    {
        var target = IsDevice(path) ? path : FollowLink(path);
        var stream = IsDevice(target)
            ? new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16)
            : new FileStream(
                $"{target}.{Environment.ProcessId}.partial", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _files.Add((stream, target));
        return stream;
    }

    /// <summary>Gives all files their names.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (stream, _) in _files)
        {
            stream.Flush(flushToDisk: true);
            await stream.DisposeAsync();
        }

        foreach (var (stream, path) in _files.Where(IsPartial))
        {
            File.Move(stream.Name, path, overwrite: true);
        }

        _committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_committed)
        {
            return;
        }

        foreach (var (stream, _) in _files)
        {
            await stream.DisposeAsync();
        }

        foreach (var (stream, _) in _files.Where(IsPartial))
        {
            File.Delete(stream.Name);
        }
    }

    private static bool IsPartial((FileStream Stream, string Path) file) => file.Stream.Name != file.Path;

    private static bool IsDevice(string path) =>
        DeviceFolders.Contains(Path.GetDirectoryName(path), StringComparer.Ordinal) && File.Exists(path);

    // So that what a link points at is replaced and not the link
    private static string FollowLink(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
}
