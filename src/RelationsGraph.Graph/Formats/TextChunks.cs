using System.Globalization;
using System.Text;

namespace RelationsGraph.Graph.Formats;

/// <summary>Lets formatting be synchronous and writing asynchronous: text gathers here and goes on in chunks.</summary>
internal sealed class TextChunks(TextWriter target) : IDisposable
{
    private const int ChunkLength = 1 << 15;
    private readonly StringWriter _gathered = new(new StringBuilder(2 * ChunkLength), CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Where to format to.</summary>
    public TextWriter Writer => _gathered;

    /// <summary>Hands on what has gathered, if that is a chunk; to be awaited between elements.</summary>
    public ValueTask WriteIfFullAsync(CancellationToken cancellationToken) =>
        _gathered.GetStringBuilder().Length >= ChunkLength ? new(WriteAsync(cancellationToken)) : ValueTask.CompletedTask;

    /// <summary>Hands on all that has gathered; to be awaited at the end.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = _gathered.GetStringBuilder();
        await target.WriteAsync(text, cancellationToken);
        text.Clear();
    }

    public void Dispose() => _gathered.Dispose();
}
