namespace RelationsGraph.Extraction.Lexicon;

/// <summary>Finds the longest of many names at a place of a text, in time that depends on the length of the name only.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class WordTrie<T>
    where T : class
{
    private readonly Node _root = new();

    /// <summary>Adds a name; of several meanings of the same name the first added stays.</summary>
    public void Add(string name, T meaning)
    {
        var node = _root;
        foreach (var word in WordSplitter.Split(name))
        {
            node = node.Child(word.Folded);
        }

        if (node != _root)
        {
            node.Meaning ??= meaning;
        }
    }

    /// <summary>The longest name that begins with a word, whose words follow each other without a break of the sentence.</summary>
    /// <returns>The number of words, 0 where no name begins there, and the meaning.</returns>
    public (int Words, T? Meaning) FindLongest(string text, IReadOnlyList<TextWord> words, int from)
    {
        (int Words, T? Meaning) found = (0, null);
        var node = _root;
        for (var i = from; i < words.Count; i++)
        {
            if ((i > from && IsBroken(text, words[i - 1].End, words[i].Start)) || !node.TryGetChild(words[i].Folded, out node))
            {
                break;
            }

            if (node.Meaning is not null)
            {
                found = (i + 1 - from, node.Meaning);
            }
        }

        return found;
    }

    // A comma, a bracket or a new line is no part of a name; the dots and blanks of "U. S." are
    private static bool IsBroken(string text, int start, int end)
    {
        if (end - start > 3)
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is not (' ' or '.' or '-' or '\'' or '’' or '&' or '/' or '‑' or '–' or '`' or '\u00A0'))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _children;

        public T? Meaning { get; set; }

        public Node Child(string word)
        {
            _children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_children.TryGetValue(word, out var child))
            {
                _children.Add(word, child = new Node());
            }

            return child;
        }

        public bool TryGetChild(string word, out Node child)
        {
            child = this;
            return _children is not null && _children.TryGetValue(word, out child!);
        }
    }
}
