using System.Globalization;

namespace RelationsGraph.Cli.Output;

/// <summary>Shows how far a work on many articles is.</summary>
/// <param name="environment">Where to show it.</param>
/// <param name="messages">Whether the user wants quiet.</param>
/// <param name="byteCount">How many bytes, or other parts of the work, there are to do, or null where that is not known.</param>
internal sealed class ProgressLine(CommandEnvironment environment, Messages messages, long? byteCount)
{
    private readonly StatusLine _line = new(environment, messages);
    private long _bytes;

    /// <summary>One article more is done.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="counts">The same in words.</param>
    /// <param name="bytes">How many bytes this one was.</param>
    public void Advance(int done, string counts, long bytes)
    {
        _bytes += bytes;
        _line.Update(elapsed => Describe(done, counts, elapsed));
    }

    /// <summary>Makes place for a message.</summary>
    public void Interrupt() => _line.Clear();

    private string Describe(int done, string counts, TimeSpan elapsed)
    {
        var rate = string.Create(CultureInfo.InvariantCulture, $"{counts}, {done / elapsed.TotalSeconds:0.#} a second");
        if (byteCount is not { } all || _bytes == 0)
        {
            return rate;
        }

        var share = Math.Min(1, (double)_bytes / all);
        return $"{StatusLine.Bar(share)}  {rate}, {StatusLine.TimeLeft(share, elapsed)}";
    }
}
