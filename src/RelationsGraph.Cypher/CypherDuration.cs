using System.Globalization;
using System.Text;

namespace RelationsGraph.Cypher;

/// <summary>A length of time. Months, days and seconds stay apart, for months and days have no fixed length.</summary>
/// <param name="Months">The months, twelve of them a year; negative for a way back.</param>
/// <param name="Days">The days.</param>
/// <param name="Seconds">The whole seconds, rounded down.</param>
/// <param name="Nanoseconds">The nanoseconds more than the seconds, from 0 to 999,999,999.</param>
public sealed record CypherDuration(long Months, long Days, long Seconds, int Nanoseconds)
{
    internal Int128 TotalNanoseconds => ((Int128)Seconds * CypherLocalTime.NanosecondsPerSecond) + Nanoseconds;

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
        var (seconds, nanoseconds) = Int128.DivRem(TotalNanoseconds, CypherLocalTime.NanosecondsPerSecond);
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
}
