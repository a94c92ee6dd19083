using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>
/// Finds noun phrases up to their head in a tree: a noun with the determiners, adjectives, nouns and parts of names that hang on it
/// and stand beside it. What has a preposition, a possessive mark or a clause of its own is a phrase of its own.
/// </summary>
internal sealed class TreeChunkFinder
{
    private readonly DependencyTree _tree;

    // The top word of the phrase that each word would belong to
    private readonly int[] _tops;

    private TreeChunkFinder(DependencyTree tree)
    {
        _tree = tree;
        _tops = [.. Enumerable.Range(0, tree.Count).Select(TopOf)];
    }

    /// <summary>The phrases of a sentence in order, not overlapping.</summary>
    public static List<TreeChunk> Find(DependencyTree tree) => new TreeChunkFinder(tree).Find();

    private List<TreeChunk> Find()
    {
        var chunks = new List<TreeChunk>();
        for (var word = 0; word < _tree.Count;)
        {
            var end = EndOfRun(word);
            while (word < end - 1 && _tree[word].PartOfSpeech is PartOfSpeech.Cconj or PartOfSpeech.Punct)
            {
                word++;
            }

            if (Enumerable.Range(word, end - word).Any(IsNominal))
            {
                chunks.Add(new TreeChunk(_tree.Start + word, _tree.Start + end, _tree.Start + HeadIn(word, end)));
            }

            word = end;
        }

        return chunks;
    }

    // Words of one phrase side by side; a hyphen or a comma between two of them belongs to it
    private int EndOfRun(int start)
    {
        var end = start + 1;
        while (end < _tree.Count && (_tops[end] == _tops[start] || (IsJoint(end) && end + 1 < _tree.Count && _tops[end + 1] == _tops[start] && IsBetween(start, end))))
        {
            end++;
        }

        return end;
    }

    private bool IsJoint(int word) => _tree[word].Text is "-" or "–" or ",";

    // "a strong, united Europe"; but not "the minister, Wang Yi", which says the same twice
    private bool IsBetween(int start, int joint) => _tree[joint].Text != ","
        || (joint > start && _tree[joint - 1].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Verb && _tree[joint + 1].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Cconj);

    private int TopOf(int word)
    {
        var top = word;
        for (var steps = _tree.Count; steps > 0 && IsInner(top); steps--)
        {
            top = _tree.HeadOf(top);
        }

        return top;
    }

    private bool IsInner(int word)
    {
        var head = _tree.HeadOf(word);
        if (head == DependencyTree.None)
        {
            return false;
        }

        var isBefore = word < head;
        return _tree.RelationOf(word) switch
        {
            "det" or "det:predet" or "amod" or "compound" or "nmod:desc" => isBefore,
            "flat" or "goeswith" => true,
            "nummod" => isBefore || head == word - 1,
            "nmod:poss" => isBefore && _tree[word].Form == WordForm.Possessive && _tree[word].PartOfSpeech == PartOfSpeech.Pron,
            "nmod:unmarked" or "dep" => isBefore ? !HasCase(word) && !IsVerb(head) : head == word - 1 && _tree[word].PartOfSpeech == PartOfSpeech.Num,
            "appos" => !isBefore && IsBeside(head, word),
            "advmod" => isBefore && IsPremodifier(head),
            "conj" => IsPremodifier(head) && word < _tree.HeadOf(head),
            "cc" => isBefore && _tree.Is(head, "conj") && IsInner(head),
            _ => IsHyphenated(word, head),
        };
    }

    // "his Russian counterpart Sergei Lavrov": nothing between but parts of the name
    private bool IsBeside(int head, int word)
    {
        for (var between = head + 1; between < word; between++)
        {
            if (_tree.HeadOf(between) != word || _tree[between].PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.Adp)
            {
                return false;
            }
        }

        return _tree[word].PartOfSpeech == PartOfSpeech.Propn;
    }

    private bool IsPremodifier(int word) => _tree.HeadOf(word) is var head && word < head
        && _tree.RelationOf(word) is "amod" or "nummod" or "compound" or "nmod:desc" or "det" && !HasCase(word);

    // "the U.S.-led invasion": who leads it hangs on the participle
    private bool IsHyphenated(int word, int head) => head == word + 2 && _tree[word + 1] is { Text: "-", HasSpaceAfter: false } && !_tree[word].HasSpaceAfter && IsPremodifier(head);

    private bool HasCase(int word) => _tree.ChildrenOf(word, "case").Any();

    private bool IsVerb(int word) => _tree[word].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux;

    private bool IsNominal(int word) => _tree[word].PartOfSpeech switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Propn => true,
        PartOfSpeech.Sym => _tree[word].Text is not ("-" or "–" or "—" or "/"),
        PartOfSpeech.Pron => _tree[word].Form is not (WordForm.Wh or WordForm.Possessive or WordForm.Existential),
        PartOfSpeech.Num => !_tree.Is(word, "nummod"),
        PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Other =>
            _tree.RelationOf(word) is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl" or "obl:agent" or "nmod" or "nmod:poss" or "appos",
        _ => false,
    };

    private int HeadIn(int start, int end)
    {
        for (var word = end - 1; word >= start; word--)
        {
            if (_tree[word].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                return word;
            }
        }

        return Enumerable.Range(start, end - start).LastOrDefault(IsNominal, end - 1);
    }
}
