using System.Globalization;

namespace RelationsGraph.Cli.Output;

/// <summary>Shows how far the reading of articles is.</summary>
/// <param name="environment">Where to show it.</param>
/// <param name="messages">Whether the user wants quiet.</param>
/// <param name="byteCount">How many bytes there are to do, or null where that is not known.</param>
internal sealed class ProgressLine(CommandEnvironment environment, Messages messages, long? byteCount)
{
    private readonly StatusLine _line = new(environment, messages);
    private long _bytes;

    /// <summary>One article more is done.</summary>
    public void Advance(int good, int bad, long bytes)
    {
        _bytes += bytes;
        _line.Update(elapsed => Describe(good, bad, elapsed));
    }

    /// <summary>Makes place for a message.</summary>
    public void Interrupt() => _line.Clear();

    private string Describe(int good, int bad, TimeSpan elapsed)
    {
        var rate = (good + bad) / elapsed.TotalSeconds;
        var counts = string.Create(CultureInfo.InvariantCulture, $"{good} good, {bad} bad, {rate:0.#} a second");
        if (byteCount is not { } all || _bytes == 0)
        {
            return counts;
        }

        var share = Math.Min(1, (double)_bytes / all);
        return $"{StatusLine.Bar(share)}  {counts}, {StatusLine.TimeLeft(share, elapsed)}";
    }
}
