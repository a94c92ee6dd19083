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

        return new SentenceParse(sentence, phrases, links, [.. predicates.Predications], words => VerbOf(words, tree, predicates));
    }

    // The verb above the word by which the words hang in the tree
    private static Predication? VerbOf(TokenSpan words, DependencyTree tree, PredicateTree predicates)
    {
        var top = words.First.Index - tree.Start;
        for (var steps = words.Count; steps > 0 && tree.HeadOf(top) is var head and not DependencyTree.None && words.Contains(tree[head]); steps--)
        {
            top = head;
        }

        return predicates.Above(top);
    }
}
