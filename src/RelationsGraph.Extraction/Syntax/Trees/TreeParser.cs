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

        return new SentenceParse(sentence, phrases, links, [.. predicates.Predications], (start, end) => Attach(start - tree.Start, end - tree.Start, tree, predicates, phraseTree));
    }

    // What the words from one place to another hang on by their top word
    private Attachment Attach(int start, int end, DependencyTree tree, PredicateTree predicates, PhraseTree phrases)
    {
        var top = start;
        for (var steps = end - start; steps > 0 && tree.HeadOf(top) is var head and not DependencyTree.None && start <= head && head < end; steps--)
        {
            top = head;
        }

        var noun = phrases.At(top) is { } around && !IsWithin(around.Head.Index - tree.Start) ? around : NounAbove(top, tree, predicates, phrases);
        return new Attachment(predicates.Above(top), noun);

        bool IsWithin(int word) => start <= word && word < end;
    }

    // "early on the morning of Monday": words of time describe no noun, but what that hangs on; not so "the first time since 2018"
    private Phrase? NounAbove(int word, DependencyTree tree, PredicateTree predicates, PhraseTree phrases)
    {
        foreach (var above in tree.AncestorsOf(word))
        {
            if (predicates.At(above) is not null || phrases.At(above) is not { } noun)
            {
                return null;
            }

            if (!lexicon.Words.IsTime(noun.Head) || noun.Head.Lower == "time")
            {
                return noun;
            }
        }

        return null;
    }
}
