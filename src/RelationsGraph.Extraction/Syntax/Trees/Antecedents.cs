using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Finds the phrases that dependents of verbs stand for: their own, or the noun that a relative pronoun takes up.</summary>
internal sealed class Antecedents(DependencyTree tree, PhraseTree phrases, PhraseLinks links)
{
    /// <summary>The phrase that a dependent of a verb stands for, or null.</summary>
    public Phrase? PhraseOf(int word)
    {
        var own = phrases.At(word);
        return own ?? (IsRelative(word) ? Of(word) : null);
    }

    /// <summary>Whether a word is a relative or interrogative pronoun.</summary>
    public bool IsRelative(int word) => tree[word] is { Form: WordForm.Wh, PartOfSpeech: PartOfSpeech.Pron or PartOfSpeech.Det } && tree[word].Lower is not "what";

    /// <summary>The noun that the relative clause around a word describes, or null: <c>Turkey</c> for the words of <c>which invaded Cyprus</c>.</summary>
    public Phrase? Of(int word)
    {
        var clause = tree.AncestorsOf(word).Prepend(word).FirstOrDefault(above => tree.Is(above, "acl"), DependencyTree.None);
        return clause == DependencyTree.None || phrases.At(tree.HeadOf(clause)) is not { } described ? null : links.ApposedTo(described) ?? described;
    }
}
