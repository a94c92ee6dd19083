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
    /// <param name="tree">The trees of its sentences.</param>
    public void Write(Span<long> roles, RelationWindow window, WindowTree tree)
    {
        var arcs = window.Sentences.SelectMany(sentence => sentence.Tokens)
            .Select(token => token.Analysis is { } analysis ? _arcs.GetValueOrDefault(analysis.Relation) : 0).ToArray();
        for (var mention = 0; mention < window.Mentions.Count; mention++)
        {
            var head = window.Mentions[mention].Head - window.Start;
            var sentence = window.Sentences[tree.SentenceOf(head)].Tokens;
            tree.StartAt(head);
            for (var word = sentence.Start - window.Start; word < sentence.End - window.Start; word++)
            {
                var place = ((word * window.Mentions.Count) + mention) * Count;
                (roles[place], roles[place + 1]) = Of(tree, arcs, word);
            }
        }
    }

    // How a word stands to the one that the tree was started at
    private (int First, int Second) Of(WindowTree tree, int[] arcs, int word)
    {
        var way = tree.Way;
        if (word == way[0])
        {
            return (Same, 0);
        }

        if (tree.StepsTo(word) is > 0 and var below)
        {
            return (Number(Math.Min(below - 1, FartherBelow), arcs[way[below - 1]]), 0);
        }

        var (meeting, last) = (int.MaxValue, -1);
        var (before, steps) = (word, 0);
        for (var next = tree.HeadOf(word); next >= 0 && steps < tree.WordCount; (before, next) = (next, tree.HeadOf(next)), steps++)
        {
            if (next == way[0])
            {
                return (Number(Above + Math.Min(steps, FartherAbove), arcs[before]), 0);
            }

            if (tree.StepsTo(next) is > 0 and var up && up < meeting)
            {
                (meeting, last) = (up, before);
            }
        }

        return last < 0 ? (0, 0) : (Number(BesideMention, arcs[way[meeting - 1]]), Number(BesideWord, arcs[last]));
    }

    private int Number(int way, int arc) => First + (way * _arcs.Count) + arc;
}
