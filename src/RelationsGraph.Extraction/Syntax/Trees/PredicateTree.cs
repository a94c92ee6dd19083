using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>
/// The verbs of a sentence in its tree. A verb group may be several words of the tree: in <c>is going to visit</c> both verbs
/// have dependents, and a copula (<c>is ready</c>) speaks for the word that it hangs on.
/// </summary>
internal sealed class PredicateTree
{
    private readonly DependencyTree _tree;
    private readonly Predication?[] _predications;
    private readonly Dictionary<Predication, List<int>> _words = [];

    private PredicateTree(DependencyTree tree)
    {
        _tree = tree;
        _predications = new Predication?[tree.Count];
    }

    /// <summary>The verbs in order.</summary>
    public IReadOnlyCollection<Predication> Predications => _words.Keys;

    /// <summary>Finds the verbs of a sentence.</summary>
    public static PredicateTree Find(DependencyTree tree, PhraseTree phrases, IReadOnlyList<VerbGroup> groups)
    {
        var predicates = new PredicateTree(tree);
        foreach (var group in Complete(tree, groups))
        {
            var main = group.Main.Index - tree.Start;
            var words = predicates.WordsOf(group).ToList();
            if (phrases.At(main) is null && predicates.At(main) is null && words.Count > 0 && !IsFunctionWord(tree, main))
            {
                predicates.Add(new Predication(predicates._words.Count, group, main), words);
            }
        }

        return predicates;
    }

    /// <summary>The verb that a word is a part of, or whose copula it has; or null.</summary>
    public Predication? At(int word) => word == DependencyTree.None ? null : _predications[word];

    /// <summary>The words of the tree that have the dependents of a verb.</summary>
    public IReadOnlyList<int> WordsOf(Predication predication) => _words[predication];

    /// <summary>The word by which a verb hangs in the tree.</summary>
    public int TopOf(Predication predication) => _words[predication][0];

    /// <summary>The nearest verb above a word, or null.</summary>
    public Predication? Above(int word)
    {
        var own = At(word);
        return _tree.AncestorsOf(word).Select(At).FirstOrDefault(predication => predication is not null && predication != own);
    }

    // An auxiliary that something parts from its verb (`has, he said, met`) is a group of its own: its verb gets what it says
    private static IEnumerable<VerbGroup> Complete(DependencyTree tree, IReadOnlyList<VerbGroup> groups)
    {
        var auxiliaries = groups.Where(group => tree.Is(group.Main.Index - tree.Start, "aux")).ToLookup(group => tree.HeadOf(group.Main.Index - tree.Start));
        foreach (var group in groups)
        {
            var main = group.Main.Index - tree.Start;
            if (!tree.Is(main, "aux"))
            {
                yield return auxiliaries[main].Aggregate(WithParticle(tree, group), WithAuxiliary);
            }
        }
    }

    // "turned the offer down"
    private static VerbGroup WithParticle(DependencyTree tree, VerbGroup group) =>
        tree.ChildrenOf(group.Main.Index - tree.Start, "compound:prt").Select(word => tree[word]).FirstOrDefault() is { } particle ? group with { Particle = particle } : group;

    // "including an American", "following talks"
    private static bool IsFunctionWord(DependencyTree tree, int word) => tree.RelationOf(word) is "case" or "mark" or "fixed" or "amod" or "compound" or "advmod";

    private static VerbGroup WithAuxiliary(VerbGroup group, VerbGroup auxiliary) => group with
    {
        Tense = auxiliary.Tense,
        Modality = auxiliary.Modality,
        Modal = auxiliary.Modal,
        IsPassive = group.IsPassive || (auxiliary.Main.Lemma is "be" or "get" && group.Main.Form == WordForm.PastParticiple),
        IsPerfect = group.IsPerfect || (auxiliary.Main.Lemma == "have" && group.Main.Form == WordForm.PastParticiple),
        IsProgressive = group.IsProgressive || (auxiliary.Main.Lemma == "be" && group.Main.Form == WordForm.Ing),
        IsNegated = group.IsNegated || auxiliary.IsNegated,
    };

    private IEnumerable<int> WordsOf(VerbGroup group)
    {
        var words = group.Tokens.Where(token => token.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux)
            .Select(token => token.Index - _tree.Start).Where(word => !_tree.Is(word, "aux"))
            .Select(word => _tree.Is(word, "cop") && _tree.HeadOf(word) != DependencyTree.None ? _tree.HeadOf(word) : word).Distinct().ToList();

        // The top one first
        return words.OrderBy(word => _tree.AncestorsOf(word).Count(words.Contains));
    }

    private void Add(Predication predication, List<int> words)
    {
        _words.Add(predication, words);
        foreach (var word in words.Append(predication.Position))
        {
            _predications[word] ??= predication;
        }
    }
}
