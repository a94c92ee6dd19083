using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace RelationsGraph.Graph.Import;

/// <summary>How a map gets a text from a row: from a column, or the same text from every row.</summary>
internal sealed record TableCell
{
    /// <summary>The line of the map that says it.</summary>
    public required int Line { get; init; }

    /// <summary>The column of that line.</summary>
    public required int Position { get; init; }

    /// <summary>The column of the table, or null for a constant.</summary>
    public string? Column { get; init; }

    /// <summary>
    /// What to take of the content: the group <c>value</c>, else the first group, else the whole match; nothing where it does not match.
    /// </summary>
    public Regex? Pattern { get; init; }

    /// <summary>What to write in place of some contents.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The text where there would be none; the constant where there is no column.</summary>
    public string Default { get; init; } = "";

    /// <summary>What separates the items of a list.</summary>
    public string Separator { get; init; } = ";";

    /// <summary>The text for a content of the column.</summary>
    public string Translate(string content)
    {
        var text = Pattern is null ? content : Match(Pattern.Match(content));
        text = Values.GetValueOrDefault(text, text);
        return text.Length > 0 ? text : Default;
    }

    private static string Match(Match match)
    {
        if (!match.Success)
        {
            return "";
        }

        var named = match.Groups["value"];
        return (named.Success ? named : match.Groups[match.Groups.Count > 1 ? 1 : 0]).Value.Trim();
    }
}
