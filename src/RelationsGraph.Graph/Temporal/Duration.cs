using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RelationsGraph.Graph.Temporal;

/// <summary>A length of time. Months, days and seconds stay apart, for months and days have no fixed length.</summary>
/// <param name="Months">The months, twelve of them a year; negative for a way back.</param>
/// <param name="Days">The days.</param>
/// <param name="Seconds">The whole seconds, rounded down.</param>
/// <param name="Nanoseconds">The nanoseconds more than the seconds, from 0 to 999,999,999.</param>
public sealed partial record Duration(long Months, long Days, long Seconds, int Nanoseconds)
{
    /// <summary>The seconds with their nanoseconds, as nanoseconds; months and days are not among them.</summary>
    public Int128 TotalNanoseconds => ((Int128)Seconds * LocalTime.NanosecondsPerSecond) + Nanoseconds;

    /// <summary>Reads what <see cref="ToString"/> writes; null where the text is something else.</summary>
    public static Duration? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Pattern.Match(text);
        if (!match.Success || text.Length < 3)
        {
            return null;
        }

        var (months, days) = ((Number("y") * 12) + Number("mo"), Number("d"));
        var nanoseconds = (((((Number("h") * 60) + Number("mi")) * 60) + Number("s")) * LocalTime.NanosecondsPerSecond) + Fraction();
        var (seconds, rest) = Int128.DivRem(nanoseconds, LocalTime.NanosecondsPerSecond);
        (seconds, rest) = rest < 0 ? (seconds - 1, rest + LocalTime.NanosecondsPerSecond) : (seconds, rest);
        return FitsLong(months) && FitsLong(days) && FitsLong(seconds)
            ? new Duration((long)months, (long)days, (long)seconds, (int)rest)
            : null;

        Int128 Number(string group) => match.Groups[group].Success ? Int128.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

        Int128 Fraction()
        {
            var size = Int128.Parse(match.Groups["f"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture);
            return match.Groups["s"].Value.StartsWith('-') ? -size : size;
        }
    }

    /// <summary>ISO 8601: <c>P1Y2M3DT4H5M6.7S</c>, with a sign before each number that is negative; <c>PT0S</c> for no time.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (TotalNanoseconds != 0)
        {
            AppendTime(text.Append('T'));
        }

        return text.Length > 1 ? text.ToString() : "PT0S";
    }

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }

    private void AppendTime(StringBuilder text)
    {
        var (seconds, nanoseconds) = Int128.DivRem(TotalNanoseconds, LocalTime.NanosecondsPerSecond);
        Append(text, (long)(seconds / 3600), 'H');
        Append(text, (long)(seconds / 60 % 60), 'M');
        var rest = (long)(seconds % 60);
        if (rest == 0 && nanoseconds == 0)
        {
            return;
        }

        text.Append(TotalNanoseconds < 0 ? "-" : "").Append(CultureInfo.InvariantCulture, $"{Math.Abs(rest)}");
        if (nanoseconds != 0)
        {
            text.Append('.').Append(Int128.Abs(nanoseconds).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        text.Append('S');
    }

    private static bool FitsLong(Int128 number) => number >= long.MinValue && number <= long.MaxValue;

    [GeneratedRegex(
        @"\AP((?<y>-?[0-9]{1,19})Y)?((?<mo>-?[0-9]{1,19})M)?((?<d>-?[0-9]{1,19})D)?"
        + @"(T((?<h>-?[0-9]{1,19})H)?((?<mi>-?[0-9]{1,19})M)?((?<s>-?[0-9]{1,19})(\.(?<f>[0-9]{1,9}))?S)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
