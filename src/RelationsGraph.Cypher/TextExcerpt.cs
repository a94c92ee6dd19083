namespace RelationsGraph.Cypher;

/// <summary>Shows a place in a text: its line, and carets under the stretch.</summary>
internal static class TextExcerpt
{
    public static string Render(string text, int offset, int length)
    {
        var start = text.AsSpan(0, offset).LastIndexOf('\n') + 1;
        var end = text.IndexOf('\n', offset);
        var line = text[start..(end < 0 ? text.Length : end)].TrimEnd('\r');
        var column = Math.Min(offset - start, line.Length);
        // Tabs stay tabs in the margin, so that the caret stands under its character whatever their width
        var margin = string.Concat(line.AsSpan(0, column).ToArray().Select(c => c == '\t' ? '\t' : ' '));
        var carets = Math.Clamp(length, 1, Math.Max(1, line.Length - column));
        return line + "\n" + margin + new string('^', carets);
    }
}
