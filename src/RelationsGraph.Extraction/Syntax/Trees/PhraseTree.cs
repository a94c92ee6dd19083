using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Which words of a tree belong to which phrase, and by which of them a phrase hangs in the tree.</summary>
internal sealed class PhraseTree
{
    // How far before a phrase its preposition may stand: possessors come between, "in Russia's and its neighbours' interest"
    private const int MaxDistance = 12;

    private readonly DependencyTree _tree;
    private readonly Phrase?[] _phrases;

    public PhraseTree(DependencyTree tree, IReadOnlyList<Phrase> phrases)
    {
        _tree = tree;
        _phrases = new Phrase?[tree.Count];
        foreach (var phrase in phrases)
        {
            for (var i = Math.Max(phrase.Start, tree.Start); i < Math.Min(phrase.End, tree.Start + tree.Count); i++)
            {
                _phrases[i - tree.Start] = phrase;
            }
        }
    }

    /// <summary>The phrase of a word, or null.</summary>
    public Phrase? At(int word) => word == DependencyTree.None ? null : _phrases[word];

    /// <summary>The word by which a phrase hangs in the tree: the one above its head that still belongs to it.</summary>
    public int TopOf(Phrase phrase)
    {
        // A name that the gazetteer finds across the end of a sentence hangs by its last word before that
        var top = Math.Min(phrase.Head.Index - _tree.Start, _tree.Count - 1);
        for (var steps = _tree.Count; steps > 0 && At(_tree.HeadOf(top)) == phrase; steps--)
        {
            top = _tree.HeadOf(top);
        }

        return top;
    }

    /// <summary>
    /// The preposition before a phrase in lower case, or null. Of several the last counts (<c>from within Syria</c>); one of several
    /// words is given whole (<c>because of</c>).
    /// </summary>
    public string? PrepositionOf(Phrase phrase) => PrepositionWordOf(phrase) is var word and not DependencyTree.None
        ? string.Join(' ', _tree.ChildrenOf(word, "fixed").Prepend(word).Select(part => _tree[part].Lower))
        : null;

    /// <summary>The word that is, or begins, the preposition before a phrase; or <see cref="DependencyTree.None"/>.</summary>
    public int PrepositionWordOf(Phrase phrase)
    {
        // It hangs on the top word of the phrase, or where a parser is less than perfect on another
        for (var word = phrase.Start - _tree.Start - 1; word >= Math.Max(0, phrase.Start - _tree.Start - MaxDistance); word--)
        {
            if (_tree.Is(word, "case") && At(_tree.HeadOf(word)) == phrase)
            {
                return word;
            }
        }

        return DependencyTree.None;
    }
}
