using System.Globalization;

namespace RelationsGraph.Graph;

/// <summary>The one written form of property values: invariant, exact, the same on every machine.</summary>
public static class PropertyFormat
{
    /// <summary>A date as ISO 8601: <c>2025-03-31</c>.</summary>
    public static string ToText(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Any property value; lists are joined by <c>"; "</c>.</summary>
    public static string ToText(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => ToText(date),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyList<object> list => string.Join("; ", list.Select(ToText)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
