using System.Globalization;

namespace RelationsGraph.Cli.Output;

/// <summary>Shows how far a long work is: on a line that is redrawn in a terminal, and on a line now and then anywhere else.</summary>
internal sealed class ProgressLine
{
    private const int BarLength = 20;
    private const string EraseLine = "\r\u001b[K";
    private static readonly TimeSpan RedrawInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(10);
    private readonly CommandEnvironment _environment;
    private readonly long? _byteCount;
    private readonly bool _isShown;
    private readonly bool _isRedrawn;
    private readonly long _start;
    private long _last;
    private long _bytes;
    private bool _isDrawn;

    /// <param name="environment">Where to show it.</param>
    /// <param name="messages">Whether the user wants quiet.</param>
    /// <param name="byteCount">How many bytes there are to do, or null where that is not known.</param>
    public ProgressLine(CommandEnvironment environment, Messages messages, long? byteCount)
    {
        _environment = environment;
        _byteCount = byteCount;
        _isShown = !messages.IsQuiet;
        _isRedrawn = environment.IsErrorTerminal;
        _start = _last = environment.Clock.GetTimestamp();
    }

    /// <summary>One article more is done.</summary>
    public void Advance(int good, int bad, long bytes)
    {
        _bytes += bytes;
        if (_isShown && _environment.Clock.GetElapsedTime(_last) >= (_isRedrawn ? RedrawInterval : LineInterval))
        {
            _last = _environment.Clock.GetTimestamp();
            Draw(Describe(good, bad, _environment.Clock.GetElapsedTime(_start)));
        }
    }

    /// <summary>Makes place for a message.</summary>
    public void Interrupt()
    {
        if (_isDrawn)
        {
            _environment.StandardError.Write(EraseLine);
            _isDrawn = false;
        }
    }

    private void Draw(string text)
    {
        if (_isRedrawn)
        {
            _environment.StandardError.Write(EraseLine + (text.Length < _environment.Width ? text : text[..(_environment.Width - 1)]));
            _isDrawn = true;
        }
        else
        {
            _environment.StandardError.WriteLine(text);
        }
    }

    private string Describe(int good, int bad, TimeSpan elapsed)
    {
        var rate = (good + bad) / elapsed.TotalSeconds;
        var counts = string.Create(CultureInfo.InvariantCulture, $"{good} good, {bad} bad, {rate:0.#} a second");
        if (_byteCount is not { } all || _bytes == 0)
        {
            return counts;
        }

        var share = Math.Min(1, (double)_bytes / all);
        var left = elapsed * ((1 - share) / share);
        var filled = (int)(share * BarLength);
        var bar = new string('#', filled) + new string('-', BarLength - filled);
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {share * 100,3:0}%  {counts}, {Describe(left)} left");
    }

    private static string Describe(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
