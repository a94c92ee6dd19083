namespace RelationsGraph.Language.Relations;

/// <summary>
/// How words and mentions stand in the tree: which argument of the word a mention may be. The numbers are those of <c>RoleFeatures</c> in
/// <c>tools/training/relation_windows.py</c>, which says what they mean.
/// </summary>
internal sealed class RoleFeatures
{
    /// <summary>How many numbers each word has for each mention.</summary>
    public const int Count = 2;

    private const int Same = 1;
    private const int First = 2;
    private const int FartherBelow = 2;
    private const int Above = 3;
    private const int FartherAbove = 1;
    private const int BesideMention = 5;
    private const int BesideWord = 6;
    private readonly Dictionary<string, int> _arcs;

    /// <param name="arcs">The dependency relations, by number; the first stands for all others.</param>
    public RoleFeatures(string[] arcs) => _arcs = arcs.Index().ToDictionary(arc => arc.Item, arc => arc.Index, StringComparer.Ordinal);

    /// <summary>Writes the numbers of all words of a window for all its mentions; those of words in other sentences stay 0.</summary>
    /// <param name="roles">(words, mentions, <see cref="Count"/>), row after row.</param>
    /// <param name="window">The window.</param>
    public void Write(Span<long> roles, RelationWindow window)
    {
        foreach (var sentence in window.Sentences)
        {
            var tokens = sentence.Tokens;
            var ways = new List<int>[tokens.Count];
            for (var mention = 0; mention < window.Mentions.Count; mention++)
            {
                if (window.Mentions[mention].Head is var head && tokens.Start <= head && head < tokens.End)
                {
                    for (var word = 0; word < tokens.Count; word++)
                    {
                        var place = (((tokens.Start + word - window.Start) * window.Mentions.Count) + mention) * Count;
                        (roles[place], roles[place + 1]) = Of(tokens, ways, word, head - tokens.Start);
                    }
                }
            }
        }
    }

    private (int First, int Second) Of(TokenSpan tokens, List<int>[] ways, int word, int mention)
    {
        if (word == mention)
        {
            return (Same, 0);
        }

        var (fromMention, fromWord) = (WayUp(tokens, ways, mention), WayUp(tokens, ways, word));
        if (fromMention.IndexOf(word) is var below and > 0)
        {
            return (Number(Math.Min(below - 1, FartherBelow), tokens[fromMention[below - 1]]), 0);
        }

        if (fromWord.IndexOf(mention) is var above and > 0)
        {
            return (Number(Above + Math.Min(above - 1, FartherAbove), tokens[fromWord[above - 1]]), 0);
        }

        for (var steps = 1; steps < fromMention.Count; steps++)
        {
            if (fromWord.IndexOf(fromMention[steps]) is var meeting and > 0)
            {
                return (Number(BesideMention, tokens[fromMention[steps - 1]]), Number(BesideWord, tokens[fromWord[meeting - 1]]));
            }
        }

        return (0, 0);
    }

    private int Number(int way, Token token) =>
        First + (way * _arcs.Count) + (token.Analysis is { } analysis ? _arcs.GetValueOrDefault(analysis.Relation) : 0);

    // A word and those above it, up to the root, or to where a graph that is no tree comes back to itself
    private static List<int> WayUp(TokenSpan tokens, List<int>[] ways, int word)
    {
        if (ways[word] is { } known)
        {
            return known;
        }

        var way = new List<int> { word };
        while (tokens[way[^1]].Analysis is { Head: >= 0 and var head } && !way.Contains(head))
        {
            way.Add(head);
        }

        return ways[word] = way;
    }
}
