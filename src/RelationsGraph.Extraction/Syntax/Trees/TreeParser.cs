using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Finds subjects, objects and governors of verbs, and what hangs on nouns, in the dependency tree of a sentence.</summary>
internal sealed class TreeParser(ExtractionLexicon lexicon) : ISentenceParser
{
    /// <inheritdoc/>
    public SentenceParse Parse(Sentence sentence, IReadOnlyList<Phrase> phrases)
    {
        var tree = new DependencyTree(sentence);
        var phraseTree = new PhraseTree(tree, phrases);
        var links = TreePhraseLinker.Link(tree, phraseTree, phrases, lexicon.Words);
        var predicates = PredicateTree.Find(tree, phraseTree, sentence.VerbGroups);
        new GovernorReader(tree, predicates, lexicon.Words).Read();
        var arguments = new TreeArgumentReader(tree, phraseTree, predicates, links);
        var subjects = new TreeSubjectReader(tree, phraseTree, predicates, links, phrases, lexicon.Words);

        // What governs comes first: those that it governs may share its parties
        foreach (var predication in predicates.Predications.OrderBy(predication => tree.AncestorsOf(predicates.TopOf(predication)).Count()))
        {
            arguments.Read(predication);
            subjects.Read(predication);
        }

        foreach (var predication in predicates.Predications)
        {
            TreeArgumentReader.Share(predication);
        }

        return new SentenceParse(sentence, phrases, links, [.. predicates.Predications], (start, end) => VerbOf(start - tree.Start, end - tree.Start, tree, predicates));
    }

    // The verb above the word by which the words from one place to another hang in the tree
    private static Predication? VerbOf(int start, int end, DependencyTree tree, PredicateTree predicates)
    {
        var top = start;
        for (var steps = end - start; steps > 0 && tree.HeadOf(top) is var head and not DependencyTree.None && start <= head && head < end; steps--)
        {
            top = head;
        }

        return predicates.Above(top);
    }
}
