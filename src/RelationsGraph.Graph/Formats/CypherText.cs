using System.Globalization;
using System.Text;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Graph.Formats;

/// <summary>Literals and names of Cypher that no text can break out of.</summary>
/// <remarks>
/// Neo4j resolves <c>\uXXXX</c> before it looks for quotes and back-ticks, in strings and in names. So that no text can make
/// one, a string is cut in two between a backslash and a <c>u</c>, and a backslash in a name is itself written as one.
/// </remarks>
public static class CypherText
{
    /// <summary>A label, relationship type or property name in back-ticks; an empty one, which Neo4j does not take, is an underscore.</summary>
    public static string Name(string name) =>
        "`" + (name.Length == 0 ? "_" : name).Replace("\\", "\\u005C", StringComparison.Ordinal).Replace("`", "``", StringComparison.Ordinal) + "`";

    /// <summary>A property value. Lists of several types, which Neo4j cannot store, become JSON text.</summary>
    public static string Literal(object value) => value switch
    {
        string text => Quote(text),
        DateOnly date => $"date('{PropertyFormat.ToText(date)}')",
        LocalTime or OffsetTime or LocalDateTime or ZonedDateTime or Duration => $"{FunctionOf(value)}({Quote(PropertyFormat.ToText(value))})",
        double.NaN => "(0.0 / 0.0)",
        double.PositiveInfinity => "(1.0 / 0.0)",
        double.NegativeInfinity => "(-1.0 / 0.0)",
        double number => WithFraction(PropertyFormat.ToText(number)),
        IReadOnlyList<object> list when IsStorable(list) => "[" + string.Join(", ", list.Select(Literal)) + "]",
        IReadOnlyList<object> list => Quote(GraphRecord.ToJson(list)),
        _ => PropertyFormat.ToText(value),
    };

    private static string FunctionOf(object time) => time switch
    {
        LocalTime => "localtime",
        OffsetTime => "time",
        LocalDateTime => "localdatetime",
        ZonedDateTime => "datetime",
        _ => "duration",
    };

    private static bool IsStorable(IReadOnlyList<object> list) => list.All(item => item.GetType() == list[0].GetType());

    // Without it, 4 would be read as an integer
    private static string WithFraction(string number) => number.AsSpan().ContainsAny('.', 'E') ? number : number + ".0";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && text[i + 1] is 'u' or 'U':
                    quoted.Append(@"\\' + '");
                    break;
                case '\\':
                    quoted.Append(@"\\");
                    break;
                case '\'':
                    quoted.Append(@"\'");
                    break;
                case '\n':
                    quoted.Append(@"\n");
                    break;
                case '\r':
                    quoted.Append(@"\r");
                    break;
                case '\t':
                    quoted.Append(@"\t");
                    break;
                case var unit when char.IsControl(unit):
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
                    break;
                case var unit:
                    quoted.Append(unit);
                    break;
            }
        }

        return quoted.Append('\'').ToString();
    }
}
