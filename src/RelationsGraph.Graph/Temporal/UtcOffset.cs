using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationsGraph.Graph.Temporal;

/// <summary>The text of distances from UTC.</summary>
public static partial class UtcOffset
{
    private const int MaxSeconds = 18 * 3600;

    /// <summary><c>Z</c>, <c>+01:00</c>, <c>-02:05:07</c></summary>
    public static string ToText(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        var size = Math.Abs(seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:D2}:{size / 60 % 60:D2}");
        return size % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{size % 60:D2}");
    }

    /// <summary>Reads <c>Z</c>, <c>+01</c>, <c>+0100</c>, <c>+01:00</c>, <c>-02:05:07</c>, up to 18 hours; null where it is none.</summary>
    public static int? TryParse(string text)
    {
        if (text is "Z" or "z")
        {
            return 0;
        }

        var match = Pattern.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var seconds = (Number("h") * 3600) + (Number("m") * 60) + Number("s");
        return seconds <= MaxSeconds ? (match.Groups["sign"].Value == "-" ? -seconds : seconds) : null;

        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(
        @"\A(?<sign>[+-])(?<h>[0-9]{2})(:?(?<m>[0-5][0-9])(:?(?<s>[0-5][0-9]))?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
