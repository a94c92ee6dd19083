namespace RelationsGraph.Language.Treebanks;

/// <summary>A syntactic word of a treebank, with the columns of CoNLL-U that analyses are compared by.</summary>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Xpos">The language's own tag.</param>
/// <param name="Features">The morphological features, <c>_</c> for none.</param>
/// <param name="Head">The number of its head, from 1, or 0 for the root.</param>
/// <param name="Relation">The dependency relation to the head.</param>
public sealed record TreebankWord(
    string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation);
