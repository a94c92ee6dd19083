using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>The dependency tree of a sentence. Words are places in the sentence, from 0; relations are those of Universal Dependencies.</summary>
internal sealed class DependencyTree
{
    /// <summary>The head of the root.</summary>
    public const int None = -1;

    private readonly TokenSpan _tokens;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Reads the tree of a sentence that has one.</summary>
    public DependencyTree(Sentence sentence)
    {
        _tokens = sentence.Tokens;
        _firstChild = new int[_tokens.Count];
        _nextSibling = new int[_tokens.Count];
        Array.Fill(_firstChild, None);
        for (var word = _tokens.Count - 1; word >= 0; word--)
        {
            if (HeadOf(word) is var head and not None)
            {
                _nextSibling[word] = _firstChild[head];
                _firstChild[head] = word;
            }
        }
    }

    /// <summary>Whether a trained model, or a parser elsewhere, has made a tree of a sentence.</summary>
    public static bool Exists(Sentence sentence) => sentence.Tokens.First.Analysis is not null;

    /// <summary>The number of words.</summary>
    public int Count => _tokens.Count;

    /// <summary>The index in the document of the first word.</summary>
    public int Start => _tokens.Start;

    /// <summary>The word at a place.</summary>
    public Token this[int word] => _tokens[word];

    /// <summary>The word that a word depends on, or <see cref="None"/>.</summary>
    public int HeadOf(int word) => _tokens[word].Analysis!.Head;

    /// <summary>How a word depends on its head, with the subtype: <c>acl:relcl</c>.</summary>
    public string RelationOf(int word) => _tokens[word].Analysis!.Relation;

    /// <summary>Whether a word depends on its head by a relation or a subtype of it.</summary>
    public bool Is(int word, string relation)
    {
        var own = RelationOf(word);
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The words that depend on a word, in order.</summary>
    public IEnumerable<int> ChildrenOf(int word)
    {
        for (var child = _firstChild[word]; child != None; child = _nextSibling[child])
        {
            yield return child;
        }
    }

    /// <summary>The words that depend on a word by a relation or a subtype of it, in order.</summary>
    public IEnumerable<int> ChildrenOf(int word, string relation) => ChildrenOf(word).Where(child => Is(child, relation));

    /// <summary>The words above a word, the nearest first. Ends in any graph, also in one that is no tree.</summary>
    public IEnumerable<int> AncestorsOf(int word)
    {
        var steps = Count;
        for (var above = HeadOf(word); above != None && steps-- > 0; above = HeadOf(above))
        {
            yield return above;
        }
    }
}
