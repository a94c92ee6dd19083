using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Reads prepositions, coordination, apposition and the modifiers of nouns from a tree.</summary>
internal sealed class TreePhraseLinker
{
    private readonly DependencyTree _tree;
    private readonly PhraseTree _phrases;
    private readonly WordTable _words;
    private readonly PhraseLinks _links = new();

    private TreePhraseLinker(DependencyTree tree, PhraseTree phrases, WordTable words)
    {
        _words = words;
        _tree = tree;
        _phrases = phrases;
    }

    /// <summary>Links the phrases of a sentence.</summary>
    public static PhraseLinks Link(DependencyTree tree, PhraseTree phraseTree, IReadOnlyList<Phrase> phrases, WordTable words)
    {
        var linker = new TreePhraseLinker(tree, phraseTree, words);
        foreach (var phrase in phrases)
        {
            linker.LinkOne(phrase);
        }

        return linker._links;
    }

    private void LinkOne(Phrase phrase)
    {
        var top = _phrases.TopOf(phrase);
        var preposition = _phrases.PrepositionOf(phrase);
        var head = _phrases.At(_tree.HeadOf(top));
        var joined = JoinedTo(phrase);
        if (BeforeComma(phrase) is { } part && (joined is null ? PlaceNames.IsWithin(part, phrase) : PlaceNames.IsKnownWithin(part, phrase)))
        {
            // "Doha, Qatar"
            _links.AddModifier(part, new Oblique("in", phrase));
            _links.SetPreposition(phrase, "in");
        }
        else if (joined is not null)
        {
            _links.AddConjunct(_links.FirstConjunctOf(joined), phrase);
        }
        else if (head is not null && head != phrase && preposition is "including" or "such as")
        {
            _links.AddConjunct(_links.FirstConjunctOf(head), phrase);
        }
        else if (head is not null && head != phrase && _tree.Is(top, "appos"))
        {
            LinkApposition(head, phrase);
        }
        else if (preposition is not null)
        {
            LinkModifier(head, phrase, preposition);
        }
    }

    private void LinkModifier(Phrase? head, Phrase phrase, string preposition)
    {
        _links.SetPreposition(phrase, preposition);
        if (head is not null && head != phrase)
        {
            _links.AddModifier(head, new Oblique(preposition, phrase));
        }

        if (PlaceBefore(phrase, preposition) is { } place && place != head)
        {
            _links.AddModifier(place, new Oblique(preposition, phrase));
        }
    }

    // The phrase that one is joined to by any of its words, or null; what hangs on a later word is joined to what stands before it
    private Phrase? JoinedTo(Phrase phrase)
    {
        for (var word = Math.Max(phrase.Start - _tree.Start, 0); word < Math.Min(phrase.End - _tree.Start, _tree.Count); word++)
        {
            if (_tree.Is(word, "conj") && !IsClause(word) && _tree.HeadOf(word) is var head and not DependencyTree.None && _phrases.At(head) != phrase)
            {
                return head > word ? BeforeJoint(phrase) : _phrases.At(head);
            }
        }

        return null;
    }

    // "is at war with Mali, and Niger is at war with Chad": two clauses, not two wars of one
    private bool IsClause(int word) => _tree.ChildrenOf(word).Any(child => _tree.Is(child, "nsubj") || _tree.Is(child, "cop"));

    // The phrase that a comma or conjunction parts from another, or null
    private Phrase? BeforeJoint(Phrase phrase)
    {
        var before = phrase.Start - _tree.Start - 1;
        while (before >= 0 && (_tree[before].Text == "," || _tree.Is(before, "cc") || _tree.Is(before, "det")))
        {
            before--;
        }

        return before < 0 ? null : _phrases.At(before);
    }

    private void LinkApposition(Phrase phrase, Phrase apposition)
    {
        if (_words.IsTime(apposition.Head))
        {
            return;
        }

        if (apposition.HeadName is { Kind: NameShape.Person } && phrase.HeadName is not { Kind: NameShape.Person or NameShape.Office } && OfficeAbove(phrase) is { } described)
        {
            // "the president of Iran, Mahmoud Ahmadinejad": the name is that of the president
            _links.SetApposition(described, apposition);
        }
        else if (!IsProper(phrase) || !IsProper(apposition) || apposition.FirstLower is "a" or "an")
        {
            _links.SetApposition(phrase, apposition);
        }
    }

    // The noun that a phrase hangs on where a name stands for its holder: "the head of the ruling party"
    private Phrase? OfficeAbove(Phrase phrase) => _phrases.At(_tree.HeadOf(_phrases.TopOf(phrase))) is { } above && above != phrase
        && (IsProper(phrase) ? !IsProper(above) : above.HeadName is { Kind: NameShape.Office }) ? above : null;

    // "met in Nablus in the West Bank": what comes right after a place says where that lies, whatever it hangs on
    private Phrase? PlaceBefore(Phrase phrase, string preposition) =>
        preposition == "in" && _phrases.PrepositionWordOf(phrase) is var word and > 0
        && _phrases.At(word - 1) is { HeadName.Kind: NameShape.Place or NameShape.Capital or NameShape.Unknown } place ? place : null;

    // The phrase that ends at the comma right before another, or null
    private Phrase? BeforeComma(Phrase phrase)
    {
        var comma = phrase.Start - _tree.Start - 1;
        return comma > 0 && _tree[comma].Text == "," ? _phrases.At(comma - 1) : null;
    }

    private static bool IsProper(Phrase phrase) => phrase.HeadName is { IsProper: true };
}
