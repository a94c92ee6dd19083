using System.Text;
using RelationsGraph.Language;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes a dependency tree on one line: each word, and in brackets the words below it with their relations. Marks are left out.</summary>
internal static class CompactTree
{
    public static string Of(TokenSpan sentence)
    {
        var text = new StringBuilder();
        foreach (var root in Below(sentence, -1))
        {
            text.Append(text.Length > 0 ? "; " : "");
            Append(text, sentence, root, sentence.Count);
        }

        return text.ToString();
    }

    // The depth keeps a graph that is no tree from going round
    private static void Append(StringBuilder text, TokenSpan sentence, int word, int depth)
    {
        text.Append(sentence[word].Text);
        var opening = "(";
        foreach (var child in depth > 0 ? Below(sentence, word) : [])
        {
            text.Append(opening).Append(sentence[child].Analysis!.Relation).Append(' ');
            Append(text, sentence, child, depth - 1);
            opening = ", ";
        }

        text.Append(opening == "(" ? "" : ")");
    }

    private static IEnumerable<int> Below(TokenSpan sentence, int head) => Enumerable.Range(0, sentence.Count)
        .Where(word => sentence[word].Analysis is { } analysis && analysis.Head == head && analysis.Relation != "punct");
}
