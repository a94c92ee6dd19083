using System.Globalization;

namespace RelationsGraph.Cli.Output;

/// <summary>A line that tells how far a work is: redrawn in a terminal, and written anew now and then anywhere else.</summary>
internal sealed class StatusLine
{
    private const int BarLength = 20;
    private const string EraseLine = "\r\u001b[K";
    private static readonly TimeSpan RedrawInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(10);
    private readonly CommandEnvironment _environment;
    private readonly bool _isShown;
    private readonly bool _isRedrawn;
    private readonly long _start;
    private long _last;
    private bool _isDrawn;

    public StatusLine(CommandEnvironment environment, Messages messages)
    {
        _environment = environment;
        _isShown = !messages.IsQuiet;
        _isRedrawn = environment.IsErrorTerminal;
        _start = _last = environment.Clock.GetTimestamp();
    }

    /// <summary>Shows a text if it is time for one.</summary>
    /// <param name="describe">Makes the text, from the time since the beginning.</param>
    public void Update(Func<TimeSpan, string> describe)
    {
        if (_isShown && _environment.Clock.GetElapsedTime(_last) >= (_isRedrawn ? RedrawInterval : LineInterval))
        {
            _last = _environment.Clock.GetTimestamp();
            Draw(describe(_environment.Clock.GetElapsedTime(_start)));
        }
    }

    /// <summary>Makes place for a message.</summary>
    public void Clear()
    {
        if (_isDrawn)
        {
            _environment.StandardError.Write(EraseLine);
            _isDrawn = false;
        }
    }

    /// <summary>A bar with the share that is done, from 0 to 1: <c>[#####---------------]  25%</c>.</summary>
    public static string Bar(double share)
    {
        var filled = (int)(share * BarLength);
        var bar = new string('#', filled) + new string('-', BarLength - filled);
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {share * 100,3:0}%");
    }

    /// <summary>How long the rest takes if it goes on like this: <c>0:42 left</c>.</summary>
    public static string TimeLeft(double share, TimeSpan elapsed) => $"{Describe(elapsed * ((1 - share) / share))} left";

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

    private static string Describe(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
