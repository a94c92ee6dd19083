namespace RelationsGraph.Language.Treebanks;

/// <summary>
/// Compares analyses with a treebank by the metrics of the CoNLL 2018 shared task (Zeman et al. 2018), as its evaluation
/// script defines and aligns them.
/// </summary>
/// <remarks>
/// Words are aligned by the characters of the text without white space; inside a token of several words, by the longest
/// common subsequence of their forms. Relations count without their subtype, and of the features only the universal ones.
/// </remarks>
public static class TreebankScorer
{
    private static readonly HashSet<string> ContentRelations = new(StringComparer.Ordinal)
    {
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod",
        "discourse", "nmod", "appos", "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis",
        "orphan", "goeswith", "reparandum", "root", "dep",
    };

    private static readonly HashSet<string> FunctionalRelations = new(StringComparer.Ordinal)
    {
        "aux", "cop", "mark", "det", "clf", "case", "cc",
    };

    private static readonly HashSet<string> UniversalFeatures = new(StringComparer.Ordinal)
    {
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
        "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    };

    /// <summary>The figures by the names of the shared task, in its order.</summary>
    /// <exception cref="ArgumentException">The two are not analyses of the same text.</exception>
    public static IReadOnlyList<(string Metric, TreebankScore Score)> Score(
        IReadOnlyList<TreebankSentence> gold, IReadOnlyList<TreebankSentence> system)
    {
        var expected = new AlignedTreebank(gold, UniversalFeatures);
        var given = new AlignedTreebank(system, UniversalFeatures);
        if (expected.Characters != given.Characters)
        {
            var at = expected.Characters.AsSpan().CommonPrefixLength(given.Characters);
            throw new ArgumentException($"The analyses are of two texts: they differ after {at} characters that are not white space.", nameof(system));
        }

        var pairs = WordAlignment.Align(expected.Words, given.Words);
        TreebankScore Words(Func<AlignedWord, AlignedWord, bool> same, Func<AlignedWord, bool>? kept = null) => new(
            expected.Words.Count(word => kept?.Invoke(word) ?? true),
            given.Words.Count(word => kept?.Invoke(word) ?? true),
            pairs.Count(pair => (kept?.Invoke(pair.Gold) ?? true) && same(pair.Gold, pair.System)));

        var partners = pairs.ToDictionary(pair => pair.System, pair => pair.Gold);
        bool SameHead(AlignedWord gold, AlignedWord system) => (gold.Head, system.Head) switch
        {
            (null, null) => true,
            ({ } goldHead, { } systemHead) => partners.GetValueOrDefault(systemHead) == goldHead,
            _ => false,
        };
        bool SameArc(AlignedWord gold, AlignedWord system) => SameHead(gold, system) && gold.Relation == system.Relation;
        bool SameLemma(AlignedWord gold, AlignedWord system) => gold.Word.Lemma == "_" || gold.Word.Lemma == system.Word.Lemma;
        bool IsContent(AlignedWord word) => ContentRelations.Contains(word.Relation);

        return
        [
            ("Tokens", Spans(expected.TokenSpans, given.TokenSpans)),
            ("Sentences", Spans(expected.SentenceSpans, given.SentenceSpans)),
            ("Words", Words((_, _) => true)),
            ("UPOS", Words((a, b) => a.Word.Upos == b.Word.Upos)),
            ("XPOS", Words((a, b) => a.Word.Xpos == b.Word.Xpos)),
            ("UFeats", Words((a, b) => a.Features == b.Features)),
            ("AllTags", Words((a, b) => a.Word.Upos == b.Word.Upos && a.Word.Xpos == b.Word.Xpos && a.Features == b.Features)),
            ("Lemmas", Words(SameLemma)),
            ("UAS", Words(SameHead)),
            ("LAS", Words(SameArc)),
            ("CLAS", Words(SameArc, IsContent)),
            ("MLAS", Words((a, b) => SameArc(a, b) && a.Word.Upos == b.Word.Upos && a.Features == b.Features && SameFunctionWords(a, b), IsContent)),
            ("BLEX", Words((a, b) => SameArc(a, b) && SameLemma(a, b), IsContent)),
        ];

        bool SameFunctionWords(AlignedWord gold, AlignedWord system)
        {
            var goldChildren = gold.Children.Where(child => FunctionalRelations.Contains(child.Relation)).ToList();
            var systemChildren = system.Children.Where(child => FunctionalRelations.Contains(child.Relation)).ToList();
            return goldChildren.Count == systemChildren.Count && goldChildren.Zip(systemChildren).All(pair =>
                partners.GetValueOrDefault(pair.Second) == pair.First
                && pair.First.Relation == pair.Second.Relation
                && pair.First.Word.Upos == pair.Second.Word.Upos
                && pair.First.Features == pair.Second.Features);
        }
    }

    private static TreebankScore Spans(List<TextSpan> gold, List<TextSpan> system) =>
        new(gold.Count, system.Count, system.Intersect(gold).Count());
}
